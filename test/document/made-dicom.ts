// Writes small DICOM files for the tests, in every plain way of writing; with hidden names.

/** How elements are written; `bare`: without preamble, mark and meta header, as old scanners did. */
export type Writing = 'explicit' | 'implicit' | 'bigEndian';

/** What of a made slice matters to a test. */
export interface MadeSlice {
  readonly number: number;
  readonly study: string;
  readonly series: string;
  readonly patientId?: string;
  readonly modality?: string;
  readonly writing?: Writing;
  readonly bare?: boolean;
}

export const madeSide = 64;
const longLengths = new Set(['OB', 'OW', 'SQ', 'UN', 'UT']);
const syntaxes: Readonly<Record<Writing, string>> = {
  explicit: '1.2.840.10008.1.2.1',
  implicit: '1.2.840.10008.1.2',
  bigEndian: '1.2.840.10008.1.2.2',
};

/** A bright disc that moves with the number of the slice, in Hounsfield units. */
export function dicomSlice(made: MadeSlice): Uint8Array {
  const { writing = 'explicit', bare = false } = made;
  const elements = new Elements(writing).ofSlice(made);
  if (bare) return elements;
  const meta = new Elements('explicit').text(0x00020010, 'UI', syntaxes[writing]);
  return Buffer.concat([Buffer.alloc(128), Buffer.from('DICM'), meta, elements]);
}

class Elements {
  readonly #writing: Writing;

  constructor(writing: Writing) {
    this.#writing = writing;
  }

  ofSlice({ number, study, series, patientId, modality = 'CT' }: MadeSlice): Buffer {
    const id = patientId ?? 'SECRETID-77';
    const nested = [this.text(0x00080050, 'SH', 'SECRETNEST'), this.text(0x00100020, 'LO', id)];
    return Buffer.concat([
      this.text(0x00080016, 'UI', '1.2.840.10008.5.1.4.1.1.2'),
      this.text(0x00080018, 'UI', `${series}.${String(number)}`),
      this.text(0x00080020, 'DA', '20261103'),
      this.text(0x00080050, 'SH', 'SECRETACC'),
      this.text(0x00080060, 'CS', modality),
      this.text(0x00080080, 'LO', 'SECRETHOSPITAL'),
      this.text(0x00081030, 'LO', 'PET-CT whole body'),
      this.text(0x0008103e, 'LO', 'CT 3 mm'),
      this.#sequence(0x00081110, Buffer.concat(nested)),
      this.text(0x00091010, 'LO', 'SECRETPRIVATE'),
      this.text(0x00100010, 'PN', 'Karimi^Sara'),
      this.text(0x00100020, 'LO', id),
      this.text(0x00100030, 'DA', '19850412'),
      this.text(0x00101040, 'LO', 'SECRETSTREET 5'),
      this.text(0x00180015, 'CS', 'CHEST'),
      this.text(0x0020000d, 'UI', study),
      this.text(0x0020000e, 'UI', series),
      this.text(0x00200013, 'IS', String(number)),
      this.#picture(number),
    ]);
  }

  text(tag: number, vr: string, value: string): Buffer {
    return this.#element(tag, vr, Buffer.from(value, 'latin1'));
  }

  #picture(number: number): Buffer {
    return Buffer.concat([
      this.#number(0x00280002, 1),
      this.text(0x00280004, 'CS', 'MONOCHROME2'),
      this.#number(0x00280010, madeSide),
      this.#number(0x00280011, madeSide),
      this.#number(0x00280100, 16),
      this.#number(0x00280101, 16),
      this.#number(0x00280102, 15),
      this.#number(0x00280103, 1),
      this.text(0x00281050, 'DS', '40'),
      this.text(0x00281051, 'DS', '400'),
      this.text(0x00281052, 'DS', '-1024'),
      this.text(0x00281053, 'DS', '1'),
      this.#element(0x7fe00010, 'OW', this.#disc(number)),
    ]);
  }

  #element(tag: number, vr: string, value: Uint8Array): Buffer {
    const pad = vr === 'UI' || vr === 'OB' ? '\0' : ' ';
    const even = value.length % 2 === 0 ? value : Buffer.concat([value, Buffer.from(pad)]);
    const group = this.#bytes(2, tag >>> 16);
    const element = this.#bytes(2, tag & 0xffff);
    if (this.#writing === 'implicit') {
      return Buffer.concat([group, element, this.#bytes(4, even.length), even]);
    }
    const length = longLengths.has(vr)
      ? Buffer.concat([Buffer.alloc(2), this.#bytes(4, even.length)])
      : this.#bytes(2, even.length);
    return Buffer.concat([group, element, Buffer.from(vr, 'latin1'), length, even]);
  }

  #number(tag: number, value: number): Buffer {
    return this.#element(tag, 'US', this.#bytes(2, value));
  }

  /** A sequence of one item. */
  #sequence(tag: number, inside: Uint8Array): Buffer {
    const item = [this.#bytes(2, 0xfffe), this.#bytes(2, 0xe000), this.#bytes(4, inside.length)];
    return this.#element(tag, 'SQ', Buffer.concat([...item, inside]));
  }

  #disc(number: number): Buffer {
    const pixels: Buffer[] = [];
    for (let y = 0; y < madeSide; y += 1) {
      for (let x = 0; x < madeSide; x += 1) {
        const inside = Math.hypot(x - 20 - number * 4, y - 32) < 12;
        pixels.push(this.#bytes(2, inside ? 1024 + 200 : 1024 - 150));
      }
    }
    return Buffer.concat(pixels);
  }

  #bytes(size: 2 | 4, value: number): Buffer {
    const bytes = Buffer.alloc(size);
    if (this.#writing === 'bigEndian') bytes.writeUIntBE(value, 0, size);
    else bytes.writeUIntLE(value, 0, size);
    return bytes;
  }
}
