// Starts the upload page with the secret that stands in the link's fragment.
import { render } from 'preact';
import { UploadPage } from './upload-page.tsx';
import { UploadSession } from './upload-session.ts';

const root = document.getElementById('page');
if (root === null) throw new Error('the page has no root');

let drawing = false;

/** Many changes in one moment are drawn once. */
function draw(): void {
  if (drawing) return;
  drawing = true;
  queueMicrotask(() => {
    drawing = false;
    if (root !== null) render(<UploadPage session={session} />, root);
  });
}

const session: UploadSession = new UploadSession(location.hash.slice(1), draw);
session.start();
draw();

// Another link opened in the same tab changes the fragment only.
addEventListener('hashchange', () => {
  location.reload();
});
