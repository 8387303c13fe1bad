/** What a name stands for, as far as the parser must know it. */
export type Role = 'variable' | 'function' | undefined;

/** Says what a name stands for. */
export type Roles = (name: string) => Role;
