// The console's words in Arabic, fetched as one file.
export const words = import.meta.glob<object>('../../../../../../locales/ar/console*.json', {
  eager: true,
  import: 'default',
});
