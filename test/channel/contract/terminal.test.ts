// The contract of channels, kept by terminal.
import { holdToContract } from './hold-to-contract.ts';

holdToContract('terminal');
