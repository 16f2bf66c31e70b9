// What every channel has to do, on the real service, against a far side that holds its limits.
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { ContractHouse } from './contract-house.ts';
import type { FarSide } from './far-side.ts';
import { goingWrong } from './going-wrong.ts';
import { sendingFiles } from './sending-files.ts';
import { talking } from './talking.ts';
import { openWhatsAppCloudFarSide } from './whatsapp-cloud-far-side.ts';

interface Contender {
  readonly name: string;
  readonly open: () => Promise<FarSide>;
  /** By behaviour, why this messenger cannot be asked for it. */
  readonly skips: Readonly<Record<string, string>>;
}

const contenders: readonly Contender[] = [
  {
    name: 'whatsapp-cloud',
    open: openWhatsAppCloudFarSide,
    skips: {
      'the package arrives byte for byte': 'the Cloud API takes no ZIP',
    },
  },
];

const behaviours = [...talking, ...sendingFiles, ...goingWrong];

describe.each(contenders)('$name', ({ open, skips }) => {
  let house: ContractHouse;

  beforeAll(async () => {
    house = await ContractHouse.open(open);
  });

  afterEach(() => {
    expect(house.far.refusals()).toEqual([]);
    expect(house.failures.splice(0)).toEqual([]);
  });

  afterAll(async () => {
    await house.close();
  });

  for (const { name, run } of behaviours) {
    const reason = skips[name];
    if (reason === undefined) test(name, () => run(house));
    else test.skip(`${name} (${reason})`, () => undefined);
  }

  test('every skip names a behaviour', () => {
    const names = new Set(behaviours.map((behaviour) => behaviour.name));
    expect(Object.keys(skips).filter((name) => !names.has(name))).toEqual([]);
  });
});
