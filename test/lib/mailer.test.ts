// E-mails handed to a mail server by its protocol: taken, put off, refused, cut off, with TLS.
import { afterEach, expect, test } from 'vitest';
import { Mailer } from '../../src/lib/mailer.ts';
import { certificate, openSmtp, type SmtpFarSide, type SmtpWish } from './smtp-far-side.ts';

const mail = { to: 'sara@clinic.test', subject: '۲ پرونده', text: 'سلام\n.\nend', id: 'abc' };
const opened: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const close of opened.splice(0)) await close();
});

interface Far extends SmtpWish {
  readonly user?: string;
  readonly encrypted?: boolean;
  readonly trusted?: boolean;
}

async function mailerFor(far: Far): Promise<{ mailer: Mailer; server: SmtpFarSide }> {
  const { user, encrypted = false, trusted = true, ...wish } = far;
  const server = await openSmtp(wish);
  const at = user === undefined ? '' : `${user}@`;
  const url = `smtp://${at}127.0.0.1:${String(server.port)}`;
  const settings = { url, from: 'Intake Desk <desk@clinic.test>', encrypted };
  const mailer = new Mailer(settings, trusted ? certificate : undefined);
  opened.push(async () => {
    await mailer.close();
    await server.close();
  });
  return { mailer, server };
}

test('an e-mail arrives whole, with its own id, and nothing breaks the protocol', async () => {
  const { mailer, server } = await mailerFor({});
  expect(await mailer.send(mail)).toEqual({ kind: 'taken' });
  expect(server.faults).toEqual([]);
  const [sent = ''] = server.taken;
  expect(sent).toContain('Message-ID: <abc@clinic.test>');
  expect(sent).toContain('Auto-Submitted: auto-generated');
  const body = sent.slice(sent.indexOf('\n\n')).replaceAll('\n', '');
  expect(Buffer.from(body, 'base64').toString()).toContain('سلام');
});

test.each<[string, Far, object]>([
  ['who does not know us yet is asked again', { greylisted: 1 }, { kind: 'refused', again: true }],
  ['nobody there', { noSuchUser: true }, { kind: 'refused', again: false }],
  ['cut off after the e-mail', { hangsUp: true }, { kind: 'unknown' }],
  ['a wrong password', { login: 'desk:right', user: 'desk:wrong' }, { kind: 'refused' }],
  ['no encryption where it is required', { encrypted: true }, { kind: 'refused', again: true }],
  [
    'a certificate nobody signed',
    { tls: true, encrypted: true, trusted: false },
    { kind: 'refused' },
  ],
])('%s', async (_what, far, outcome) => {
  const { mailer } = await mailerFor(far);
  expect(await mailer.send(mail)).toMatchObject(outcome);
});

test('put off once, then taken once', async () => {
  const { mailer, server } = await mailerFor({ greylisted: 1 });
  await mailer.send(mail);
  expect(await mailer.send(mail)).toEqual({ kind: 'taken' });
  expect(server.taken).toHaveLength(1);
});

test('encrypted and signed in', async () => {
  const login = 'desk:right';
  const { mailer, server } = await mailerFor({ tls: true, encrypted: true, login, user: login });
  expect(await mailer.trouble()).toBeNull();
  expect(await mailer.send(mail)).toEqual({ kind: 'taken' });
  expect(server.taken).toHaveLength(1);
});

test('nobody listens', async () => {
  const { mailer, server } = await mailerFor({});
  await server.close();
  opened.length = 0;
  expect(await mailer.send(mail)).toMatchObject({ kind: 'refused', again: true });
  expect(await mailer.trouble()).toContain('ECONNREFUSED');
});
