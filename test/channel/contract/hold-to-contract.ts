// What every channel has to do, on the real service, against a far side that holds its limits.
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { contenders } from './contenders.ts';
import { ContractHouse } from './contract-house.ts';
import { goingWrong } from './going-wrong.ts';
import { sendingFiles } from './sending-files.ts';
import { talking } from './talking.ts';

const behaviours = [...talking, ...sendingFiles, ...goingWrong];

/** The whole contract for one messenger, named as in {@link contenders}. */
export function holdToContract(name: string): void {
  const contender = contenders.find((one) => one.name === name);
  if (contender === undefined) throw new Error(`nobody is called ${name}`);
  const { open, skips } = contender;
  let house: ContractHouse;
  let refused = 0;

  beforeAll(async () => {
    house = await ContractHouse.open(open);
  });

  afterEach(() => {
    const refusals = house.far.refusals().slice(refused);
    refused += refusals.length;
    expect(refusals).toEqual([]);
    expect(house.failures.splice(0)).toEqual([]);
  });

  afterAll(async () => {
    await house.close();
  });

  for (const behaviour of behaviours) {
    const reason = skips[behaviour.name];
    if (reason === undefined) test(behaviour.name, () => behaviour.run(house));
    else test.skip(`${behaviour.name} (${reason})`, () => undefined);
  }

  test('every skip names a behaviour', () => {
    const names = new Set(behaviours.map((behaviour) => behaviour.name));
    expect(Object.keys(skips).filter((name) => !names.has(name))).toEqual([]);
  });
}
