// Writes a small archive, one packed file after another (APPNOTE 6.3, without ZIP64).
import { crc32, deflateRawSync } from 'node:zlib';

const localMark = 0x04034b50;
const centralMark = 0x02014b50;
const endMark = 0x06054b50;
const version = 20;
/** Names are UTF-8. */
const flags = 0x0800;
const deflate = 8;
/** 1980-01-01, the first day that an archive knows: when a file was made is nobody's business. */
const date = 0x21;

export class ZipWriting {
  readonly #files: Buffer[] = [];
  readonly #directory: Buffer[] = [];
  #offset = 0;

  add(name: string, content: Uint8Array): void {
    const packed = deflateRawSync(content);
    const path = Buffer.from(name);
    const about = Buffer.alloc(26);
    about.writeUInt16LE(version, 0);
    about.writeUInt16LE(flags, 2);
    about.writeUInt16LE(deflate, 4);
    about.writeUInt16LE(date, 8);
    about.writeUInt32LE(crc32(content), 10);
    about.writeUInt32LE(packed.length, 14);
    about.writeUInt32LE(content.length, 18);
    about.writeUInt16LE(path.length, 22);
    const local = Buffer.concat([uint32(localMark), about, path, packed]);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(this.#offset, 10);
    const made = Buffer.from([version, 0]);
    this.#directory.push(Buffer.concat([uint32(centralMark), made, about, place, path]));
    this.#files.push(local);
    this.#offset += local.length;
  }

  end(): Buffer {
    const directory = Buffer.concat(this.#directory);
    const end = Buffer.alloc(18);
    end.writeUInt16LE(this.#directory.length, 4);
    end.writeUInt16LE(this.#directory.length, 6);
    end.writeUInt32LE(directory.length, 8);
    end.writeUInt32LE(this.#offset, 12);
    return Buffer.concat([...this.#files, directory, uint32(endMark), end]);
  }
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
