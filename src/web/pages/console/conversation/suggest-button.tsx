// Asks the clinic's own translation service; what it says is put into a field, and sent by nobody.
import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Language } from '../../../../language/language.ts';
import type { TranslationSuggestion } from '../../../console/conversation-view.ts';
import { api } from '../shell/console-client.ts';
import { useNotices } from '../shell/notices.tsx';
import { useSay } from '../shell/words.tsx';

export function SuggestButton({
  text,
  from,
  to,
  onSuggested,
}: {
  readonly text: string;
  readonly from: Language;
  readonly to: Language;
  readonly onSuggested: (text: string) => void;
}) {
  const say = useSay();
  const { fail, show } = useNotices();
  const [under, setUnder] = useState(false);
  const suggest = () => {
    setUnder(true);
    api
      .post<TranslationSuggestion>('/suggest-translation', { text, from, to })
      .then((suggestion) => {
        if (suggestion.kind === 'suggested') onSuggested(suggestion.text);
        else show({ words: say(`console-talk:suggest.${suggestion.why}`), bad: true });
      }, fail)
      .finally(() => {
        setUnder(false);
      });
  };
  return (
    <Button
      size="compact-sm"
      variant="default"
      loading={under}
      disabled={text.trim() === ''}
      onClick={suggest}
    >
      {say('console-talk:suggest.ask')}
    </Button>
  );
}
