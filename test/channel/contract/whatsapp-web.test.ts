// The contract of channels, kept by whatsapp-web.
import { holdToContract } from './hold-to-contract.ts';

holdToContract('whatsapp-web');
