import type { Encoding, SourceFile } from '../../model/index.js';
import { Content } from './content.js';

export type Standing = Pick<SourceFile, 'scope' | 'ignored' | 'namedItself'>;

/** `onDecode` is told once, when the text is first asked for: a file that is only counted is never decoded. */
export function sourceFile(path: string, bytes: Uint8Array, standing: Standing, onDecode: () => void = () => {}): SourceFile {
  return fileOf(path, new Content(bytes), standing, onDecode);
}

export function fileOf(path: string, content: Content, standing: Standing, onDecode: () => void): SourceFile {
  return new ContentFile(path, content, standing, onDecode);
}

/** Lets the text of a file go that `make` gives once more for whoever asks. */
export function letTextGo(file: SourceFile, make: () => string): void {
  if (file instanceof ContentFile) file.letTextGo(make);
}

class ContentFile implements SourceFile {
  readonly encoding: Encoding;
  readonly scope: SourceFile['scope'];
  readonly ignored: boolean;
  readonly namedItself: boolean;
  private isDecoded = false;

  constructor(
    readonly path: string,
    private readonly content: Content,
    { scope, ignored, namedItself }: Standing,
    private readonly onDecode: () => void,
  ) {
    this.encoding = content.encoding;
    this.scope = scope;
    this.ignored = ignored;
    this.namedItself = namedItself;
  }

  get text(): string {
    if (!this.isDecoded) {
      this.isDecoded = true;
      this.onDecode();
    }
    return this.content.text;
  }

  letTextGo(make: () => string): void {
    this.content.letGo(make);
  }

  get bytes(): Uint8Array {
    return this.content.bytes;
  }

  toByte(offset: number): number {
    return this.content.toByte(offset);
  }
}
