// Starts the console.
import { createRoot } from 'react-dom/client';
import { ConsoleApp } from './console-app.tsx';
import { pageAt } from './pages.tsx';
import { currentPlace } from './shell/router.tsx';
import { askSessionEarly } from './shell/session.tsx';

// Both are on their way while the words are.
askSessionEarly();
const open = pageAt(currentPlace().path);
open?.page.fetchEarly?.(open.found);

const root = document.getElementById('page');
if (root === null) throw new Error('the page has no root');
createRoot(root).render(<ConsoleApp />);
