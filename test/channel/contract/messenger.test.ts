// The contract of channels, kept by messenger.
import { holdToContract } from './hold-to-contract.ts';

holdToContract('messenger');
