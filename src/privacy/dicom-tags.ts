// Which elements of a DICOM header tell who somebody is, beyond what hospitals match pictures by.

/**
 * Tags of PS3.15 table E.1-1 whose values leave, as dicom-parser writes them. The patient's name,
 * date of birth, sex, age, size, weight and the dates of the study stay (see `dicom-header.ts`).
 */
const clearedTags: ReadonlySet<string> = new Set([
  'x00080050', // Accession Number
  'x00080080', // Institution Name
  'x00080081', // Institution Address
  'x00080082', // Institution Code Sequence
  'x00080090', // Referring Physician's Name
  'x00080092', // Referring Physician's Address
  'x00080094', // Referring Physician's Telephone Numbers
  'x00080096', // Referring Physician Identification Sequence
  'x0008009c', // Consulting Physician's Name
  'x0008009d', // Consulting Physician Identification Sequence
  'x00081010', // Station Name
  'x00081040', // Institutional Department Name
  'x00081048', // Physician(s) of Record
  'x00081049', // Physician(s) of Record Identification Sequence
  'x00081050', // Performing Physician's Name
  'x00081052', // Performing Physician Identification Sequence
  'x00081060', // Name of Physician(s) Reading Study
  'x00081062', // Physician(s) Reading Study Identification Sequence
  'x00081070', // Operators' Name
  'x00081072', // Operator Identification Sequence
  'x00081080', // Admitting Diagnoses Description
  'x00084000', // Identifying Comments
  'x00100020', // Patient ID
  'x00100021', // Issuer of Patient ID
  'x00100024', // Issuer of Patient ID Qualifiers Sequence
  'x00100050', // Patient's Insurance Plan Code Sequence
  'x00101000', // Other Patient IDs
  'x00101001', // Other Patient Names
  'x00101002', // Other Patient IDs Sequence
  'x00101005', // Patient's Birth Name
  'x00101040', // Patient's Address
  'x00101050', // Insurance Plan Identification
  'x00101060', // Patient's Mother's Birth Name
  'x00101080', // Military Rank
  'x00101081', // Branch of Service
  'x00101090', // Medical Record Locator
  'x00102150', // Country of Residence
  'x00102152', // Region of Residence
  'x00102154', // Patient's Telephone Numbers
  'x00102155', // Patient's Telecom Information
  'x00102160', // Ethnic Group
  'x00102180', // Occupation
  'x001021b0', // Additional Patient History
  'x001021f0', // Patient's Religious Preference
  'x00102297', // Responsible Person
  'x00102299', // Responsible Organization
  'x00104000', // Patient Comments
  'x00181000', // Device Serial Number
  'x00181004', // Plate ID
  'x00181005', // Generator ID
  'x00181007', // Cassette ID
  'x00181008', // Gantry ID
  'x0018700a', // Detector ID
  'x00184000', // Acquisition Comments
  'x0018a003', // Contribution Description
  'x00200010', // Study ID
  'x00203401', // Modifying Device ID
  'x00204000', // Image Comments
  'x00321032', // Requesting Physician
  'x00321033', // Requesting Service
  'x00321031', // Requesting Physician Identification Sequence
  'x00321060', // Requested Procedure Description
  'x00324000', // Study Comments
  'x00380004', // Referenced Patient Alias Sequence
  'x00380010', // Admission ID
  'x00380060', // Service Episode ID
  'x00380300', // Current Patient Location
  'x00380400', // Patient's Institution Residence
  'x00384000', // Visit Comments
  'x00400006', // Scheduled Performing Physician's Name
  'x00400010', // Scheduled Station Name
  'x00400012', // Pre-Medication
  'x00400242', // Performed Station Name
  'x00400243', // Performed Location
  'x00400253', // Performed Procedure Step ID
  'x00400275', // Request Attributes Sequence
  'x00400280', // Comments on the Performed Procedure Step
  'x00401001', // Requested Procedure ID
  'x00401010', // Names of Intended Recipients of Results
  'x00401400', // Requested Procedure Comments
  'x00402016', // Placer Order Number
  'x00402017', // Filler Order Number
  'x00402400', // Imaging Service Request Comments
  'x0040a075', // Verifying Observer Name
  'x0040a123', // Person Name
  'x0040a730', // Content Sequence
  'x00880140', // Storage Media File-set UID
  'x00880200', // Icon Image Sequence: the picture once more, small
  'x04000561', // Original Attributes Sequence
  'x04000550', // Modified Attributes Sequence
  'x40080114', // Physician Approving Interpretation
  'x4008010c', // Interpretation Author
  'x40080119', // Distribution Name
]);

/** Philips keeps the factors of a PET's uptake there: without them SUV cannot be computed. */
const safePrivateGroup = 'x7053';

/** Private elements leave, but for their creators' names, which give the others their meaning. */
export function isClearedTag(tag: string): boolean {
  const group = Number.parseInt(tag.slice(1, 5), 16);
  const element = Number.parseInt(tag.slice(5), 16);
  const isPrivate = group % 2 === 1;
  if (isPrivate) return element > 0xff && !tag.startsWith(safePrivateGroup);
  // Overlays and curves may hold drawn names.
  const isDrawn = (group >= 0x6000 && group <= 0x601e) || (group >= 0x5000 && group <= 0x501e);
  return clearedTags.has(tag) || (isDrawn && (element === 0x3000 || element === 0x4000));
}
