// The language in which the patient of the open conversation reads and writes.
import { createContext, useContext } from 'react';
import type { Language } from '../../../../language/language.ts';

export const PatientLanguage = createContext<Language>('en');

export function usePatientLanguage(): Language {
  return useContext(PatientLanguage);
}
