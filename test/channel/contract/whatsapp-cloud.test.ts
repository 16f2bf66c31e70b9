// The contract of channels, kept by whatsapp-cloud.
import { holdToContract } from './hold-to-contract.ts';

holdToContract('whatsapp-cloud');
