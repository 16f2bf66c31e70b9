// Chooses the language of the page, each language in its own name.
import { languages, type Language } from '../../../language/language.ts';
import { languageNames } from '../words.ts';

export interface LanguageMenuProps {
  readonly label: string;
  readonly language: Language;
  readonly choose: (language: Language) => void;
}

export function LanguageMenu({ label, language, choose }: LanguageMenuProps) {
  return (
    <select
      class="language"
      aria-label={label}
      value={language}
      onChange={({ currentTarget }) => {
        const chosen = languages.find((each) => each === currentTarget.value);
        if (chosen !== undefined) choose(chosen);
      }}
    >
      {languages.map((each) => (
        <option key={each} value={each} lang={each} selected={each === language}>
          {languageNames[each]}
        </option>
      ))}
    </select>
  );
}
