// Anything that may happen to an intake, as arbitraries: words, taps, files, staff, time.
import fc from 'fast-check';
import { commands } from '../../src/engine/commands.ts';
import type { IntakeEvent } from '../../src/engine/turn-types.ts';
import { refusalReasons } from '../../src/intake/document.ts';
import type { IntakeState } from '../../src/intake/state.ts';
import { languages } from '../../src/language/language.ts';
import { acceptedPhoto, judgedPhoto, madeFile } from './made-examinations.ts';
import { catalog } from './pure-chat.ts';

/** An event that may depend on where the intake stands, or time that passes (days). */
export type Move =
  | { readonly kind: 'event'; readonly event: IntakeEvent }
  | { readonly kind: 'shown'; readonly nth: number; readonly by: 'tap' | 'number' | 'title' }
  | { readonly kind: 'examine'; readonly nth: number; readonly finding: number }
  | { readonly kind: 'wait'; readonly days: number };

const said = languages.flatMap((language) =>
  commands.flatMap((name) => catalog.list(language, `bot:commands.${name}`)),
);

const odd = [
  ...['', ' ', '\u200f', '😀', '👍🏽', '۱۴۰۲', '٢٠٢٣', '0', '99', '2', '۲', '2️⃣', '1, 3', '1-2-3'],
  ...['مریم', 'DLBCL', 'лимфома', 'R-CHOP ۶ دوره', '1402/13/45', '30.02.2023', '2031', '70 kg'],
  ...['وزن ۷۲ کیلو', 'edit line 2', 'حذف ردیف ۲', 'удалить строку 1', 'line 0', 'what is CAR-T?'],
  ...['چقدر هزینه دارد؟', 'خونریزی دارد', 'he died', 'я хочу умереть', 'a'.repeat(10_000)],
  ...[
    'https://example.org/disc',
    '+98 912 123 4567',
    'a@b.cd',
    '<script>',
    '{{name}}',
    '$t(bot:x)',
  ],
  ...['__proto__', 'constructor', '\u2067\u2066x\u2069', 'ـــ', 'A\u0301\u0301\u0301', '٫', '—'],
];

const made = [
  ...['a:', 'a:diagnosis', 'a:diagnosis=zzz', 'a:nothing=x', 'a:treatments/r9/regimen=x', 'a:=yes'],
  ...[
    's:stage=nonsense',
    's:submit=later',
    's:consent=unknown',
    's:report/r-x/date=unknown',
    'k:x',
  ],
  ...['g:treatments=add', 'g:treatments=close', 'g:none=add', 'e:diagnosis', 'e:a/b/c', 'd:doc_ct'],
  ...['d:=enough', 'd:x', 'p:', 'p:doc_ct', 'p:zzz', 'x:erase=no', 'x:pick=7', 'x:pick=-1', 'x:=='],
  ...[
    'x:choosing=done',
    'x:rejected_photos=insist',
    'x:rejected_photos=link',
    'x:no_page=useful',
    'x:no_page=x',
    'x:same_page=yes',
    'x:edit_list=99',
  ],
  ...['x:edit_list=x', 'c:help', 'c:nothing', 'c:yes', 'l:ru', 'l:xx', 'q:cost', 'q:none', 'i:i1'],
  ...[
    'a:diagnosis=solid',
    'a:diagnosis=autoimmune',
    'a:diagnosis=dlbcl',
    'a:treated=no',
    'constructor',
  ],
  ...['a:marker=none', 'a:writer=relative', 's:diagnosis=later', 'a:relapsed=came_back', 'z', ''],
];

const findings = [
  acceptedPhoto,
  judgedPhoto('reject', 'blurred'),
  judgedPhoto('doubtful', 'faint'),
  judgedPhoto('doubtful', 'dark', 'not_a_page'),
  judgedPhoto('doubtful', 'not_a_page'),
  judgedPhoto('accept', 'film'),
  judgedPhoto('accept', 'fragment'),
  judgedPhoto('accept', 'screen'),
  madeFile({ kind: 'pdf', pageCount: 2 }, 'cbc'),
  madeFile({ kind: 'zip', entryCount: 9 }, 'imaging_files'),
  madeFile({ kind: 'audio' }),
  ...refusalReasons.map((reason) => madeFile({ outcome: 'reject', reason, kind: 'unknown' })),
  madeFile({ outcome: 'quarantine', reason: 'program', kind: 'unknown' }),
];

const text = fc
  .oneof(
    { weight: 4, arbitrary: fc.constantFrom(...said) },
    { weight: 4, arbitrary: fc.constantFrom(...odd) },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
  )
  .map((words): IntakeEvent => ({ kind: 'text', text: words }));

const choice = fc
  .constantFrom(...made)
  .map((id): IntakeEvent => ({ kind: 'choice', choice: id, title: id }));

const documentId = fc.constantFrom(...['d1', 'd2', 'd3', 'd4', 'd5']);

const names = [
  ...['scan.jpg', 'cbc_1403-05.pdf', '\u202egpj.exe', 'x.dcm', 'page 1 of 3.jpg'],
  ...['صفحه ۳ از ۳.jpg', 'IMG_0012.jpg'],
];

const received = fc
  .tuple(documentId, fc.constantFrom(...names), fc.constantFrom('0', '1', '2'))
  .map(([id, name, digit]): IntakeEvent => ({
    kind: 'document_received',
    document: { id, sha256: digit.repeat(64), name, bytes: 9, caption: '', via: 'chat' },
  }));

const other = fc.constantFrom<IntakeEvent[]>(
  { kind: 'opened' },
  { kind: 'document_announced' },
  { kind: 'unsupported', what: 'voice' },
  { kind: 'unsupported', what: 'contact' },
  { kind: 'document_refused', name: 'a.mov', bytes: 9, reason: 'too_large' },
  { kind: 'burst_settled' },
  { kind: 'package_built', package: { sha256: '', name: 'p.zip', bytes: 1, fileCount: 3 } },
  { kind: 'package_failed' },
  { kind: 'taken_over', coordinator: 'Sara' },
  { kind: 'coordinator_said', id: 'w1', coordinator: 'Sara', text: 'Hello', original: null },
  { kind: 'coordinator_asked', id: 'q1', coordinator: 'Sara', path: null, text: 'Which?' },
  { kind: 'coordinator_asked', id: 'q2', coordinator: 'Ali', path: { item: 'ecog' }, text: '' },
  { kind: 'handed_back' },
  { kind: 'released' },
  { kind: 'page_version_chosen', document: 'd1', version: 'as_taken' },
);

const event = fc
  .oneof(
    { weight: 5, arbitrary: text },
    { weight: 3, arbitrary: choice },
    { weight: 2, arbitrary: received },
    { weight: 2, arbitrary: other },
  )
  .map((one): Move => ({ kind: 'event', event: one }));

const move: fc.Arbitrary<Move> = fc.oneof(
  { weight: 6, arbitrary: event },
  {
    weight: 8,
    arbitrary: fc.record({
      kind: fc.constant('shown' as const),
      nth: fc.nat(12),
      by: fc.constantFrom('tap' as const, 'number' as const, 'title' as const),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('examine' as const),
      nth: fc.nat(4),
      /** One more than there are: a coordinator looks at the first page. */
      finding: fc.nat(findings.length),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('wait' as const), days: fc.nat(60) }) },
);

export const moves = fc.array(move, { maxLength: 60, size: 'max' });

/** What a move is to an intake that stands here; null when it is nothing. */
export function eventOf(one: Move, state: IntakeState): IntakeEvent | null {
  switch (one.kind) {
    case 'event':
      return one.event;
    case 'wait':
      return null;
    case 'examine': {
      const ids = Object.keys(state.documents);
      const document = ids[one.nth % Math.max(1, ids.length)];
      if (document === undefined) return null;
      const finding = findings[one.finding];
      if (finding !== undefined) return { kind: 'document_examined', document, ...finding };
      const verdict = one.nth % 2 === 0 ? 'accept' : 'reject';
      const by = { coordinator: 'Sara', reason: '' };
      return { kind: 'document_overruled', document, page: 1, verdict, ...by };
    }
    case 'shown':
      return shownEvent(one, state);
  }
}

function shownEvent(
  { nth, by }: Extract<Move, { readonly kind: 'shown' }>,
  state: IntakeState,
): IntakeEvent | null {
  const options = state.menu?.options ?? [];
  const option = options[nth % Math.max(1, options.length)];
  if (option === undefined) return null;
  if (by === 'tap') return { kind: 'choice', choice: option.id, title: option.title };
  return { kind: 'text', text: by === 'number' ? String(nth + 1) : option.title };
}
