// Questions in between, old buttons, a flow that changed, and the short second opinion.
import type { Flow, Item } from '../../src/flow/flow.ts';
import { goldenChats } from './talk.ts';

goldenChats([
  {
    name: 'questions-in-between',
    about: 'Questions are answered in the middle, and the open question comes again.',
    language: 'en',
    steps: [
      { tap: 'id:l:en' },
      { until: 'patient_name' },
      'How much does it cost?',
      'are you a bot',
      'hi',
      'what is car t?',
      'Mary Smith',
      'is it confidential',
      '1968',
      { until: 'regimen' },
      'What is CAR-T?',
      'R-CHOP',
    ],
  },
  {
    name: 'old-buttons',
    about: 'Old buttons are understood: answered, no longer asked, after the end, never existed.',
    language: 'en',
    steps: [
      { tap: 'id:l:en' },
      { until: 'stage' },
      { tap: 'Female' },
      { tap: 'Male' },
      'yes',
      { tap: 'GCB type' },
      { tap: 'Multiple myeloma' },
      'yes',
      { tap: 'Non-GCB' },
      { tap: 'id:a:nothing=at_all' },
      { until: 'submit' },
      'yes',
      { tap: 'Female' },
      'no',
      { tap: 'id:a:submit=yes' },
    ],
  },
  {
    name: 'changed-flow',
    about: 'The flow changes under an open intake: a new question, one gone, an option gone.',
    language: 'en',
    steps: [
      { tap: 'id:l:en' },
      { until: 'ecog' },
      { changeFlow: withoutSex, note: 'the question about the sex is taken out of the flow' },
      { tap: 'Female' },
      'edit',
      'none, go on',
      { changeFlow: withoutRemission, note: 'the option that was chosen is taken out' },
      'stable',
      { changeFlow: withHospitalFirst, note: 'a new question comes before the others' },
      'hello',
      'at home',
      '1',
    ],
  },
  {
    name: 'second-opinion',
    about: 'The short flow: a second opinion about a knee.',
    language: 'en',
    flow: 'second-opinion',
    steps: [
      'Hi, my knee hurts',
      'me',
      'ok',
      'Ann Lee',
      '1975',
      'I live in Georgia',
      'knee',
      'pain when walking, the doctor advises an operation',
      'since 2022',
      'yes physiotherapy',
      'physiotherapy, ten times',
      'last year',
      'a little better',
      'no',
      'ibuprofen 400',
      'nothing',
      'Do I really need surgery?',
      { files: ['letter.pdf'] },
      'May 2026',
      'that is all',
      'ann@example.org',
      'everything is right',
      'yes',
      'thanks',
    ],
  },
]);

function changed(flow: Flow, items: readonly Item[]): Flow {
  return { ...flow, items: [...items] };
}

function withoutSex(flow: Flow): Flow {
  return changed(
    flow,
    flow.items.filter(({ id }) => id !== 'sex'),
  );
}

function withoutRemission(flow: Flow): Flow {
  return changed(
    flow,
    flow.items.map((item) =>
      item.id === 'disease_now' && item.type === 'choice'
        ? { ...item, options: item.options.filter(({ id }) => id !== 'remission') }
        : item,
    ),
  );
}

/** A question whose words exist already. */
function withHospitalFirst(flow: Flow): Flow {
  const hospital = flow.items.find(({ id }) => id === 'hospital');
  if (hospital === undefined) throw new Error('the flow has no such question');
  const rest = flow.items.filter(({ id }) => id !== 'hospital');
  return changed(flow, [{ ...hospital, when: { item: 'writer', state: ['answered'] } }, ...rest]);
}
