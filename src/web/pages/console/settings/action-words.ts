// What was done, in words; actions that other rooms write and we do not know are shown as codes.
import { useSay } from '../shell/words.tsx';

export function useActionWords(): (action: string) => string {
  const say = useSay();
  return (action) => {
    const code = action.replace('.', '_');
    const key = `console-settings:action.${code}`;
    const words = say(key);
    return words === key || words === `action.${code}` ? action : words;
  };
}
