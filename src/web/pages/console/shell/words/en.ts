// The console's words in English, fetched as one file.
export const words = import.meta.glob<object>('../../../../../../locales/en/console*.json', {
  eager: true,
  import: 'default',
});
