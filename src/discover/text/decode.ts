import type { Encoding, SourceFile } from '../../model/index.js';
import { decode, encodingOf } from './encoding.js';
import { byteOffsets } from './offsets.js';
import { restored } from './restored.js';

export type Standing = Pick<SourceFile, 'scope' | 'ignored' | 'namedItself'>;

/** `onDecode` is told once, when the text is first asked for: a file that is only counted is never decoded. */
export function sourceFile(path: string, bytes: Uint8Array, standing: Standing, onDecode: () => void = () => {}): SourceFile {
  return new DecodedFile(path, bytes, standing, onDecode);
}

/**
 * Holds the bytes until the text is there, and then makes them from it for whoever asks: most files are never asked for both. A class, since V8 gives each object
 * with getters of its own a table of a kilobyte.
 */
class DecodedFile implements SourceFile {
  readonly encoding: Encoding;
  readonly scope: SourceFile['scope'];
  readonly ignored: boolean;
  readonly namedItself: boolean;
  private held: Uint8Array | null;
  private decoded: string | null = null;
  private offsets: ((offset: number) => number) | null = null;

  constructor(
    readonly path: string,
    bytes: Uint8Array,
    { scope, ignored, namedItself }: Standing,
    private readonly onDecode: () => void,
  ) {
    this.encoding = encodingOf(bytes);
    this.scope = scope;
    this.ignored = ignored;
    this.namedItself = namedItself;
    this.held = bytes;
  }

  get text(): string {
    if (this.decoded === null) {
      const { bytes, encoding } = this;
      this.decoded = decode(bytes, encoding);
      if (restored(this.decoded, encoding)?.length === bytes.length) this.held = null;
      this.onDecode();
    }
    return this.decoded;
  }

  get bytes(): Uint8Array {
    if (this.held !== null) return this.held;
    if (latest.file === this) return latest.bytes;
    const bytes = restored(this.text, this.encoding);
    if (bytes === null) throw new Error(`${this.path}: bytes of ${this.encoding} were let go`);
    Object.assign(latest, { file: this, bytes });
    return bytes;
  }

  toByte(offset: number): number {
    this.offsets ??= byteOffsets(() => this.bytes, this.encoding);
    return this.offsets(offset);
  }
}

/** Whoever edits a file asks for its bytes at each edit. No weak reference: these keep what they lead to until the running work lets go of the thread. */
const latest: { file: SourceFile | null; bytes: Uint8Array } = { file: null, bytes: new Uint8Array() };
