// The console's look: the patients' pages' green, our typeface, controls large enough for a thumb.
import { createTheme, type MantineColorsTuple } from '@mantine/core';

const green: MantineColorsTuple = [
  '#e6f4f2',
  '#cfe6e3',
  '#a3cfc9',
  '#73b6ae',
  '#4ca197',
  '#34948a',
  '#238178',
  '#0f6b66',
  '#085e59',
  '#004f4b',
];

const face =
  "Vazirmatn, system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'Helvetica Neue', Arial, sans-serif";

export const theme = createTheme({
  colors: { green },
  primaryColor: 'green',
  // White can be read on both; Mantine chooses the colour of words for the light page alone.
  primaryShade: { light: 7, dark: 6 },
  autoContrast: true,
  // Where black and white are equally far from a colour, as WCAG counts contrast.
  luminanceThreshold: 0.179,
  fontFamily: face,
  headings: { fontFamily: face, fontWeight: '650' },
  defaultRadius: 'md',
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    ActionIcon: { defaultProps: { variant: 'subtle', size: 'lg' } },
    Tooltip: {
      defaultProps: { openDelay: 400, events: { hover: true, focus: true, touch: false } },
    },
    // Locking the page's scrolling would write an inline style, which our policy forbids.
    Modal: { defaultProps: { centered: true, lockScroll: false } },
  },
});
