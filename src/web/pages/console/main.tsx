// Starts the console.
import { createRoot } from 'react-dom/client';
import { ConsoleApp } from './console-app.tsx';

const root = document.getElementById('page');
if (root === null) throw new Error('the page has no root');
createRoot(root).render(<ConsoleApp />);
