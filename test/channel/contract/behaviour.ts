// One thing that every channel has to do, tried on the real service and the channel's far side.
import type { ContractHouse } from './contract-house.ts';

export interface Behaviour {
  readonly name: string;
  /** Rejects when the channel does otherwise. */
  run(house: ContractHouse): Promise<void>;
}
