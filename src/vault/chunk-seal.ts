// Seals a stream of bytes in chunks, so that a large file never has to be in memory as a whole.
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { Transform, type TransformCallback } from 'node:stream';
import { VaultError } from './vault.ts';

/** Plain bytes in every chunk but the last. */
export const chunkBytes = 1024 * 1024;

const magic = Buffer.from('IDV1');
const nonceBytes = 12;
const tagBytes = 16;
const sealedChunkBytes = nonceBytes + chunkBytes + tagBytes;

/** What a sealed file is bound to: it opens under no other name and for no other owner. */
export interface ChunkSealing {
  readonly key: Buffer;
  readonly place: string;
}

/**
 * `IDV1`, then chunks of nonce | ciphertext | tag. Each chunk authenticates the place, its own
 * number and whether it is the last one: none can be cut off, swapped or moved to another file.
 */
export function createSealer(sealing: ChunkSealing): Transform {
  const pending = new Pending();
  let index = 0;
  let begun = false;
  const sealNext = (plain: Buffer, last: boolean): Buffer => {
    const nonce = randomBytes(nonceBytes);
    const cipher = createCipheriv('aes-256-gcm', sealing.key, nonce);
    cipher.setAAD(chunkPlace(sealing.place, index, last));
    index += 1;
    const sealed = Buffer.concat([
      nonce,
      cipher.update(plain),
      cipher.final(),
      cipher.getAuthTag(),
    ]);
    if (begun) return sealed;
    begun = true;
    return Buffer.concat([magic, sealed]);
  };
  return new Transform({
    transform(piece: Buffer, _encoding, done) {
      pending.push(piece);
      while (pending.length > chunkBytes) this.push(sealNext(pending.take(chunkBytes), false));
      done();
    },
    flush(done) {
      done(null, sealNext(pending.take(pending.length), true));
    },
  });
}

/** The inverse of {@link createSealer}; fails with `damaged` at the first wrong chunk. */
export function createOpener(sealing: ChunkSealing): Transform {
  const pending = new Pending();
  let index = 0;
  let begun = false;
  const openNext = (sealed: Buffer, last: boolean): Buffer => {
    if (sealed.length < nonceBytes + tagBytes) throw new VaultError('damaged');
    const tagAt = sealed.length - tagBytes;
    const decipher = createDecipheriv('aes-256-gcm', sealing.key, sealed.subarray(0, nonceBytes));
    decipher.setAAD(chunkPlace(sealing.place, index, last));
    decipher.setAuthTag(sealed.subarray(tagAt));
    index += 1;
    return Buffer.concat([decipher.update(sealed.subarray(nonceBytes, tagAt)), decipher.final()]);
  };
  const skipHead = (): boolean => {
    if (begun) return true;
    if (pending.length < magic.length) return false;
    begun = true;
    if (!pending.take(magic.length).equals(magic)) throw new VaultError('damaged');
    return true;
  };
  return new Transform({
    transform(piece: Buffer, _encoding, done) {
      attempt(done, () => {
        pending.push(piece);
        if (!skipHead()) return;
        while (pending.length > sealedChunkBytes) {
          this.push(openNext(pending.take(sealedChunkBytes), false));
        }
      });
    },
    flush(done) {
      attempt(done, () => {
        if (!skipHead()) throw new VaultError('damaged');
        this.push(openNext(pending.take(pending.length), true));
      });
    },
  });
}

function attempt(done: TransformCallback, work: () => void): void {
  try {
    work();
  } catch (cause) {
    done(cause instanceof VaultError ? cause : new VaultError('damaged', cause));
    return;
  }
  done();
}

function chunkPlace(place: string, index: number, last: boolean): Buffer {
  return Buffer.from(`${place}|${String(index)}|${last ? 'last' : 'more'}`);
}

/** Bytes that came in pieces, taken out in exact lengths. */
class Pending {
  #pieces: Buffer[] = [];
  length = 0;

  push(piece: Buffer): void {
    this.#pieces.push(piece);
    this.length += piece.length;
  }

  take(bytes: number): Buffer {
    const whole = this.#pieces.length === 1 ? this.#pieces[0] : Buffer.concat(this.#pieces);
    const taken = (whole ?? Buffer.alloc(0)).subarray(0, bytes);
    const rest = (whole ?? Buffer.alloc(0)).subarray(bytes);
    this.#pieces = rest.length > 0 ? [rest] : [];
    this.length = rest.length;
    return taken;
  }
}
