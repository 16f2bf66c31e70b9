// Starts the chat page.
import { render } from 'preact';
import { ChatPage } from './chat-page.tsx';
import { ChatSession } from './chat-session.ts';

const root = document.getElementById('page');
if (root === null) throw new Error('the page has no root');

let drawing = false;

/** Many changes in one moment are drawn once. */
function draw(): void {
  if (drawing) return;
  drawing = true;
  queueMicrotask(() => {
    drawing = false;
    if (root !== null) render(<ChatPage session={session} />, root);
  });
}

const session: ChatSession = new ChatSession(draw);
session.start();
draw();
