// Starts the service, with what Node compiled of it the last time.
import { keepCompiled } from './keep-compiled.ts';

keepCompiled();
const { servePages } = await import('./serve-pages.ts');
await servePages(process.env);
