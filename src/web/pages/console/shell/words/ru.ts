// The console's words in Russian, fetched as one file.
export const words = import.meta.glob<object>('../../../../../../locales/ru/console*.json', {
  eager: true,
  import: 'default',
});
