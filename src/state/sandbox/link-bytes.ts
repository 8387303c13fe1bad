/** Bytes in the letters of base64url (RFC 4648), without padding: they stand in an address as they are. */
export function toLetters(bytes: Uint8Array): string {
  const characters = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return btoa(characters).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** The bytes that letters stand for; undefined where a character is none of them. */
export function fromLetters(letters: string): Uint8Array<ArrayBuffer> | undefined {
  if (!/^[A-Za-z0-9_-]+$/.test(letters) || letters.length % 4 === 1) return undefined;
  return Uint8Array.from(atob(letters.replaceAll('-', '+').replaceAll('_', '/')), (character) =>
    character.charCodeAt(0),
  );
}

/**
 * Everything that a stream makes of some bytes; undefined as soon as that is more than `most` bytes.
 * @throws whatever the stream throws: a TypeError where the bytes are damaged.
 */
async function through(
  stream: CompressionStream | DecompressionStream,
  bytes: Uint8Array<ArrayBuffer>,
  most: number,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const writer = stream.writable.getWriter();
  const reader = stream.readable.getReader();
  // Whatever goes wrong in writing is heard of in reading.
  const ignored = (): undefined => undefined;
  writer.write(bytes).catch(ignored);
  writer.close().catch(ignored);
  const chunks: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return joined(chunks, length);
    length += value.length;
    if (length > most) {
      reader.cancel().catch(ignored);
      return undefined;
    }
    chunks.push(value);
  }
}

function joined(chunks: readonly Uint8Array[], length: number): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

/** A text, compressed (zlib, RFC 1950): its checksum tells a damaged link from a whole one. */
export async function deflate(text: string): Promise<Uint8Array> {
  const bytes = new TextEncoder().encode(text);
  const deflated = await through(new CompressionStream('deflate'), bytes, Number.POSITIVE_INFINITY);
  return deflated ?? new Uint8Array();
}

/**
 * A compressed text; undefined where it is longer than `most` bytes, of which no more are kept.
 * @throws TypeError where the bytes are damaged or are no text.
 */
export async function inflate(bytes: Uint8Array<ArrayBuffer>, most: number): Promise<string | undefined> {
  const inflated = await through(new DecompressionStream('deflate'), bytes, most);
  return inflated && new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(inflated);
}
