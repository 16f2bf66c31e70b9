// A day, chosen by day, month and year of the reader's own calendar, in their own words.
import { Group, Input, NativeSelect } from '@mantine/core';
import { useId } from 'react';
import {
  calendarOf,
  monthsPerYear,
  pointOf,
  readingOf,
  type CalendarPoint,
} from '../../../../language/date-calendar.ts';
import { toNativeDigits } from '../../../../language/digits.ts';
import { formatMonth } from '../../words.ts';
import { dayOf, middleOf } from './day-of.ts';
import { useLanguage, useSay } from './words.tsx';

interface DayFieldProps {
  readonly label: string;
  readonly description?: string;
  /** `2026-11-26`; empty where any day will do. */
  readonly value: string;
  /** Whether it may be left empty. */
  readonly clearable?: boolean;
  readonly onChange: (day: string) => void;
}

const firstYear = 2015;
const longestMonth = 31;
const parts = ['day', 'month', 'year'] as const;
/** So that a narrow place cuts neither digits nor the longest month. */
const widths = { day: '4.2rem', month: '7.4rem', year: '5.4rem' } as const;

export function DayField({ label, description, value, clearable, onChange }: DayFieldProps) {
  const say = useSay();
  const id = useId();
  const options = useOptions();
  const calendar = calendarOf(useLanguage());
  const point = value === '' ? null : pointOf(value, calendar);
  const change = (part: (typeof parts)[number], chosen: string): void => {
    if (chosen === '') {
      onChange('');
      return;
    }
    const from = point ?? pointOf(dayOf(new Date()), calendar);
    onChange(lastSuchDay({ ...from, [part]: Number(chosen) }));
  };
  return (
    <Input.Wrapper label={label} description={description} labelElement="div" id={id}>
      <Group gap={4} wrap="nowrap" role="group" aria-label={label}>
        {parts.map((part) => (
          <NativeSelect
            key={part}
            miw={widths[part]}
            aria-label={say(`console:day.${part}`)}
            data={[...(clearable === true ? [any] : []), ...options[part]]}
            value={point === null ? '' : String(point[part])}
            onChange={({ currentTarget }) => {
              change(part, currentTarget.value);
            }}
          />
        ))}
      </Group>
    </Input.Wrapper>
  );
}

/** Of a shorter month the last day. */
function lastSuchDay(point: Required<CalendarPoint>): string {
  for (let { day } = point; day > 0; day -= 1) {
    const found = readingOf({ ...point, day }, '');
    if (found !== undefined) return found.iso;
  }
  return '';
}

const any = { value: '', label: '–' };

function useOptions() {
  const language = useLanguage();
  const calendar = calendarOf(language);
  const numbers = (from: number, to: number) =>
    Array.from({ length: to - from + 1 }, (_, index) => {
      const number = from + index;
      return { value: String(number), label: toNativeDigits(String(number), language) };
    });
  const { year } = pointOf(dayOf(new Date()), calendar);
  const { year: first } = pointOf(`${String(firstYear)}-06-01`, calendar);
  const months = Array.from({ length: monthsPerYear }, (_, index) => ({
    value: String(index + 1),
    label: formatMonth(language, middleOf(language, { year, month: index + 1 }), true),
  }));
  return { day: numbers(1, longestMonth), month: months, year: numbers(first, year) };
}
