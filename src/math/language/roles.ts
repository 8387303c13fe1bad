/** What a name stands for, as far as the parser must know it; a bare `eye` is a value and `eye(3)` a call. */
export type Role = 'variable' | 'function' | 'both' | undefined;

/** Says what a name stands for. */
export type Roles = (name: string) => Role;
