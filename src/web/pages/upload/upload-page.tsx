// The upload page: what is needed, what has arrived, and thanks.
import { useEffect, useState } from 'preact/hooks';
import { directionOf, languages, type Language } from '../../../language/language.ts';
import type { PortalState } from '../../portal-state.ts';
import { Download } from '../download.tsx';
import { Icon } from '../icons.tsx';
import { useFileDrop } from '../use-file-drop.ts';
import { useWords } from '../use-words.ts';
import {
  browserLanguage,
  formatDate,
  formatNumber,
  languageNames,
  sayWith,
  type Say,
  type Words,
} from '../words.ts';
import { AddFiles } from './add-files.tsx';
import { Checklist } from './checklist.tsx';
import { FileRows } from './file-rows.tsx';
import type { UploadSession } from './upload-session.ts';
import { loadUploadWords } from './upload-words.ts';

export function UploadPage({ session }: { readonly session: UploadSession }) {
  const { view } = session;
  const language = view.kind === 'open' ? view.portal.language : browserLanguage();
  const words = useWords(language, loadUploadWords);
  const dragging = useFileDrop((files) => {
    if (session.view.kind === 'open') session.uploads.add(files);
  });
  if (view.kind === 'gone') return <Gone first={browserLanguage()} />;
  if (words === null) return null;
  const say = sayWith(words);
  return (
    <div class="page">
      <div role="status">{session.lost && <p class="banner">{say('offline')}</p>}</div>
      {view.kind === 'open' ? (
        <Open say={say} portal={view.portal} session={session} />
      ) : (
        <p class="loading">{say('loading')}</p>
      )}
      {dragging && <div class="drop">{say('addAny')}</div>}
    </div>
  );
}

interface OpenProps {
  readonly say: Say;
  readonly portal: PortalState;
  readonly session: UploadSession;
}

function Open({ say, portal, session }: OpenProps) {
  const listed = new Set(portal.checklist.map(({ id }) => id));
  const loose = portal.files.filter(({ item }) => item === null || !listed.has(item));
  const looseUploads = session.underWay.filter(({ item }) => item === '');
  return (
    <>
      <header class="top">
        <span class="mark" aria-hidden="true" />
        <div>
          <h1>{say('title')}</h1>
          {portal.patientLabel !== null && <PatientLabel say={say} name={portal.patientLabel} />}
        </div>
      </header>
      <main>
        <p class="intro">{say('intro')}</p>
        <Progress say={say} portal={portal} />
        <Thanks say={say} portal={portal} session={session} />
        <ReadyPackage say={say} portal={portal} session={session} />
        <section class="anything">
          <p>{say('addAnyExplained')}</p>
          <AddFiles
            say={say}
            label={say('addAny')}
            about={say('title')}
            strong
            add={(files) => {
              session.uploads.add(files);
            }}
          />
          <FileRows
            say={say}
            language={portal.language}
            session={session}
            files={loose}
            uploads={looseUploads}
            fileBytesMax={portal.fileBytesMax}
          />
        </section>
        <Checklist say={say} portal={portal} session={session} need="essential" />
        <Checklist say={say} portal={portal} session={session} need="helpful" />
      </main>
      {portal.expiresAt !== null && portal.expiresAt !== '' && (
        <footer>
          {say('validUntil', { date: formatDate(portal.language, portal.expiresAt) })}
        </footer>
      )}
    </>
  );
}

/** The name keeps its own direction inside the sentence. */
function PatientLabel({ say, name }: { readonly say: Say; readonly name: string }) {
  const [before, after] = say('for', { name: '\u0000' }).split('\u0000');
  return (
    <p class="patient">
      {before}
      <bdi>{name}</bdi>
      {after}
    </p>
  );
}

function Progress({ say, portal }: Pick<OpenProps, 'say' | 'portal'>) {
  const needed = portal.checklist.filter(
    ({ need, state }) => need === 'essential' && state !== 'not_applicable',
  );
  if (needed.length === 0) return null;
  const done = needed.filter(({ state }) => state === 'received').length;
  const number = (value: number) => formatNumber(portal.language, value);
  return (
    <div class="progress">
      <p id="progress">{say('progress', { done: number(done), all: number(needed.length) })}</p>
      <progress value={done} max={needed.length} aria-labelledby="progress" />
      {done === needed.length && (
        <p class="thanks">
          <Icon name="check" />
          {say('complete')}
        </p>
      )}
    </div>
  );
}

/** When everything that was added here has arrived. */
function Thanks({ say, portal, session }: OpenProps) {
  const all = session.uploads.items;
  const arrived = all.length > 0 && all.every(({ state }) => state === 'sent');
  const again = portal.files.some(
    ({ state, uploadId }) => state === 'reject' && all.some(({ id }) => id === uploadId),
  );
  return (
    <div role="status">
      {arrived && !again && (
        <p class="thanks">
          <Icon name="check" />
          <span>
            {say('thanks')} {say('thanksNext')}
          </span>
        </p>
      )}
    </div>
  );
}

/** Where their messenger cannot carry it. */
function ReadyPackage({ say, portal, session }: OpenProps) {
  if (portal.package === null) return null;
  return (
    <section class="anything">
      <p>{say('packageReady')}</p>
      <Download
        file={portal.package}
        say={say}
        language={portal.language}
        load={() => session.package()}
      />
    </section>
  );
}

/** In all four languages, because we no longer know whose link it was. */
function Gone({ first }: { readonly first: Language }) {
  const ordered = [first, ...languages.filter((language) => language !== first)];
  useEffect(() => {
    document.title = 'Intake Desk';
  }, []);
  return (
    <main class="page gone">
      <span class="mark" aria-hidden="true" />
      {ordered.map((language) => (
        <GoneWords key={language} language={language} />
      ))}
    </main>
  );
}

function GoneWords({ language }: { readonly language: Language }) {
  const [words, setWords] = useState<Words | null>(null);
  useEffect(() => {
    // Without a connection the other languages, or a reload, say the same.
    loadUploadWords(language).then(setWords, () => undefined);
  }, [language]);
  if (words === null) return null;
  const say = sayWith(words);
  return (
    <section lang={language} dir={directionOf(language)} aria-label={languageNames[language]}>
      <h1>{say('expiredTitle')}</h1>
      <p>{say('expired')}</p>
    </section>
  );
}
