// The contract of channels, kept by telegram.
import { holdToContract } from './hold-to-contract.ts';

holdToContract('telegram');
