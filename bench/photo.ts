// Measures the photo verdict against labelled photos, beside the usual sharpness scores.
// Usage: node bench/photo.ts LABELS.csv FOLDER [LABELS.csv FOLDER …]
// The table has a heading with `file`, `label` (legible, illegible, border, half, film) and, where
// known, `cause`, `lang`, `kind`, `scenario`; files are named relative to FOLDER.
import { judgedPhoto, type JudgedPhoto } from './photo/judged-photo.ts';
import { labelledPhotos } from './photo/labelled-photos.ts';
import { reportReasons, reportVerdicts } from './photo/report-verdicts.ts';
import { reportScores } from './photo/report-scores.ts';
import { reportSlices } from './photo/report-slices.ts';
import { reportTime } from './photo/report-time.ts';

const pairs = process.argv.slice(2);
if (pairs.length === 0 || pairs.length % 2 === 1) {
  console.log('Usage: node bench/photo.ts LABELS.csv FOLDER [LABELS.csv FOLDER …]');
  process.exitCode = 2;
} else {
  const photos: JudgedPhoto[] = [];
  for (let at = 0; at < pairs.length; at += 2) {
    const [labels = '', folder = ''] = pairs.slice(at, at + 2);
    for (const photo of await labelledPhotos(labels, folder)) photos.push(await judgedPhoto(photo));
  }
  reportScores(photos);
  reportVerdicts(photos);
  reportReasons(photos);
  reportSlices(photos);
  reportTime(photos);
}
