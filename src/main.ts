// Starts the service, with what Node compiled of it the last time.
import { keepCompiled } from './keep-compiled.ts';

keepCompiled();
const { runService } = await import('./run-service.ts');
await runService();
