// The contract of channels, kept by web-chat.
import { holdToContract } from './hold-to-contract.ts';

holdToContract('web-chat');
