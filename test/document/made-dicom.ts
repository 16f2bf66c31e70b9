// Writes small DICOM files for the tests: explicit little-endian, with and without hidden names.

/** What of a made slice matters to a test. */
export interface MadeSlice {
  readonly number: number;
  readonly study: string;
  readonly series: string;
  readonly patientId?: string;
}

const side = 64;
const longLengths = new Set(['OB', 'OW', 'SQ', 'UN', 'UT']);

function element(tag: number, vr: string, value: Uint8Array): Buffer {
  const even = value.length % 2 === 0 ? value : Buffer.concat([value, Buffer.from(padding(vr))]);
  const head = Buffer.alloc(longLengths.has(vr) ? 12 : 8);
  head.writeUInt16LE(tag >>> 16, 0);
  head.writeUInt16LE(tag & 0xffff, 2);
  head.write(vr, 4, 'latin1');
  if (longLengths.has(vr)) head.writeUInt32LE(even.length, 8);
  else head.writeUInt16LE(even.length, 6);
  return Buffer.concat([head, even]);
}

function padding(vr: string): string {
  return vr === 'UI' || vr === 'OB' ? '\0' : ' ';
}

function text(tag: number, vr: string, value: string): Buffer {
  return element(tag, vr, Buffer.from(value, 'latin1'));
}

function number(tag: number, value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return element(tag, 'US', bytes);
}

/** A sequence of one item. */
function sequence(tag: number, inside: Uint8Array): Buffer {
  const item = Buffer.alloc(8);
  item.writeUInt32LE(0xe000fffe, 0);
  item.writeUInt32LE(inside.length, 4);
  return element(tag, 'SQ', Buffer.concat([item, inside]));
}

/** A bright disc that moves with the number of the slice, in Hounsfield units. */
export function dicomSlice({ number: index, study, series, patientId }: MadeSlice): Uint8Array {
  const id = patientId ?? 'SECRETID-77';
  const meta = text(0x00020010, 'UI', '1.2.840.10008.1.2.1');
  const nested = Buffer.concat([text(0x00080050, 'SH', 'SECRETNEST'), text(0x00100020, 'LO', id)]);
  return Buffer.concat([
    Buffer.alloc(128),
    Buffer.from('DICM'),
    meta,
    text(0x00080016, 'UI', '1.2.840.10008.5.1.4.1.1.2'),
    text(0x00080018, 'UI', `${series}.${String(index)}`),
    text(0x00080020, 'DA', '20261103'),
    text(0x00080050, 'SH', 'SECRETACC'),
    text(0x00080060, 'CS', 'CT'),
    text(0x00080080, 'LO', 'SECRETHOSPITAL'),
    text(0x00081030, 'LO', 'PET-CT whole body'),
    text(0x0008103e, 'LO', 'CT 3 mm'),
    sequence(0x00081110, nested),
    text(0x00091010, 'LO', 'SECRETPRIVATE'),
    text(0x00100010, 'PN', 'Karimi^Sara'),
    text(0x00100020, 'LO', id),
    text(0x00100030, 'DA', '19850412'),
    text(0x00101040, 'LO', 'SECRETSTREET 5'),
    text(0x00180015, 'CS', 'CHEST'),
    text(0x0020000d, 'UI', study),
    text(0x0020000e, 'UI', series),
    text(0x00200013, 'IS', String(index)),
    number(0x00280002, 1),
    text(0x00280004, 'CS', 'MONOCHROME2'),
    number(0x00280010, side),
    number(0x00280011, side),
    number(0x00280100, 16),
    number(0x00280101, 16),
    number(0x00280102, 15),
    number(0x00280103, 1),
    text(0x00281050, 'DS', '40'),
    text(0x00281051, 'DS', '400'),
    text(0x00281052, 'DS', '-1024'),
    text(0x00281053, 'DS', '1'),
    element(0x7fe00010, 'OW', disc(index)),
  ]);
}

function disc(index: number): Buffer {
  const pixels = Buffer.alloc(side * side * 2);
  for (let y = 0; y < side; y += 1) {
    for (let x = 0; x < side; x += 1) {
      const inside = Math.hypot(x - 20 - index * 4, y - 32) < 12;
      pixels.writeInt16LE(inside ? 1024 + 200 : 1024 - 150, (y * side + x) * 2);
    }
  }
  return pixels;
}
