/** A place in a row of tokens. */
export class Cursor {
  private index = 0;
  private readonly tokens: readonly string[];

  constructor(tokens: readonly string[]) {
    this.tokens = tokens;
  }

  protected peek(ahead = 0): string {
    return this.tokens[this.index + ahead] ?? '';
  }

  protected next(): string {
    this.index += 1;
    return this.tokens[this.index - 1] ?? '';
  }

  /** @throws SyntaxError where another token comes. */
  protected take(expected: string): void {
    const found = this.next();
    if (found !== expected)
      throw new SyntaxError(`${expected} is missing, and ${found || 'the end'} is there`);
  }

  protected skipSpace(): void {
    while (this.peek() === '\\,') this.index += 1;
  }

  /** The tokens in braces that hold no others. */
  protected braced(): string[] {
    this.take('{');
    const inner: string[] = [];
    while (this.peek() !== '}') {
      if (this.peek() === '' || this.peek() === '{') throw new SyntaxError('braces that no reader knows');
      inner.push(this.next());
    }
    this.take('}');
    return inner;
  }

  /** What one sign of a superscript or a subscript takes: one token, or those in braces. */
  protected argument(): string[] {
    return this.peek() === '{' ? this.braced() : [this.next()];
  }

  /** The signs of a subscript, each digit by itself. */
  protected subscript(): string[] {
    this.take('_');
    return this.argument()
      .filter((token) => token !== ',' && token !== '\\,')
      .flatMap((token) => (/^\d/.test(token) ? [...token] : [token]));
  }
}
