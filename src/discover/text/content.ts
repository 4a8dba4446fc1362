import type { Encoding } from '../../model/index.js';
import { decode, encodingOf } from './encoding.js';
import { byteOffsets } from './offsets.js';
import { restored, restoredLength } from './restored.js';

/** Bytes above which a text is not held only to look at it once more. */
const LARGE = 5 * 2 ** 20;

/**
 * What a file holds: its bytes until the text is asked for, and then the text, of which the bytes are made for whoever asks, since most files are never asked
 * for both. A class, as V8 gives each object with getters of its own a table of a kilobyte.
 */
export class Content {
  readonly encoding: Encoding;
  /** In bytes. */
  readonly size: number;
  private held: Uint8Array | null;
  private decoded: string | null = null;
  private again: (() => string) | null = null;
  private offsets: ((offset: number) => number) | null = null;

  constructor(bytes: Uint8Array) {
    this.encoding = encodingOf(bytes);
    this.size = bytes.length;
    this.held = bytes;
  }

  /** Of bytes that are overwritten once they were looked at. */
  static of(bytes: Buffer): Content {
    const content = new Content(bytes);
    if (!content.isLarge) content.read();
    if (content.held !== null) content.held = Buffer.from(bytes);
    return content;
  }

  get isLarge(): boolean {
    return this.size > LARGE;
  }

  get text(): string {
    return this.decoded ?? this.read();
  }

  get bytes(): Uint8Array {
    if (this.held !== null) return this.held;
    const { encoding } = this;
    if (latest.content !== this && encoding !== 'gb18030') Object.assign(latest, { content: this, bytes: restored(this.text, encoding) });
    return latest.bytes;
  }

  /** Lets the text go, which `make` gives once more for whoever asks. */
  letGo(make: () => string): void {
    this.decoded = null;
    this.again = make;
  }

  /** Offset in the text → offset in the bytes. */
  toByte(offset: number): number {
    this.offsets ??= byteOffsets(() => this.bytes, this.encoding);
    return this.offsets(offset);
  }

  private read(): string {
    if (this.again !== null) {
      this.decoded = this.again();
      this.again = null;
      return this.decoded;
    }
    const { bytes, encoding } = this;
    const text = decode(bytes, encoding);
    this.decoded = text;
    if (restoredLength(text, encoding) === bytes.length) this.held = null;
    return text;
  }
}

/** Whoever edits a file asks for its bytes at each edit. No weak reference: these keep what they lead to until the running work lets go of the thread. */
const latest: { content: Content | null; bytes: Uint8Array } = { content: null, bytes: new Uint8Array() };
