// Where the directory begins: well-known hospitals by name and place, to be checked before use.
import type { Center } from '../intake/center.ts';

type Known = readonly [id: string, name: string, localName: string, city: string, who?: 'children'];

/**
 * Name and place alone are public knowledge; who to write to, what is offered, how fast and for
 * how much changes, so nothing of it stands here. Nobody has checked these entries yet.
 */
const known: Readonly<Record<string, readonly Known[]>> = {
  CN: [
    ['cn-gobroad-boren', 'Beijing GoBroad Boren Hospital', '北京高博博仁医院', 'Beijing'],
    ['cn-lu-daopei-beijing', 'Beijing Lu Daopei Hospital', '北京陆道培医院', 'Beijing'],
    ['cn-lu-daopei-yanda', 'Hebei Yanda Lu Daopei Hospital', '河北燕达陆道培医院', 'Langfang'],
    ['cn-peking-people', 'Peking University People’s Hospital', '北京大学人民医院', 'Beijing'],
    ['cn-pla-general', 'Chinese PLA General Hospital', '中国人民解放军总医院', 'Beijing'],
    [
      'cn-cams-hematology',
      'Blood Diseases Hospital, Chinese Academy of Medical Sciences',
      '中国医学科学院血液病医院',
      'Tianjin',
    ],
    ['cn-ruijin', 'Ruijin Hospital', '上海交通大学医学院附属瑞金医院', 'Shanghai'],
    ['cn-tongji-shanghai', 'Shanghai Tongji Hospital', '上海市同济医院', 'Shanghai'],
    [
      'cn-zhejiang-first',
      'The First Affiliated Hospital, Zhejiang University School of Medicine',
      '浙江大学医学院附属第一医院',
      'Hangzhou',
    ],
    [
      'cn-soochow-first',
      'The First Affiliated Hospital of Soochow University',
      '苏州大学附属第一医院',
      'Suzhou',
    ],
    ['cn-tongji-wuhan', 'Tongji Hospital', '华中科技大学同济医学院附属同济医院', 'Wuhan'],
    ['cn-union-wuhan', 'Wuhan Union Hospital', '华中科技大学同济医学院附属协和医院', 'Wuhan'],
    ['cn-boao-super', 'Boao Super Hospital', '博鳌超级医院', 'Qionghai, Hainan'],
  ],
  TR: [
    [
      'tr-acibadem-altunizade',
      'Acıbadem Altunizade Hospital',
      'Acıbadem Altunizade Hastanesi',
      'Istanbul',
    ],
    ['tr-anadolu', 'Anadolu Medical Center', 'Anadolu Sağlık Merkezi', 'Gebze'],
    ['tr-memorial-sisli', 'Memorial Şişli Hospital', 'Memorial Şişli Hastanesi', 'Istanbul'],
    ['tr-koc', 'Koç University Hospital', 'Koç Üniversitesi Hastanesi', 'Istanbul'],
    [
      'tr-hacettepe',
      'Hacettepe University Hospitals',
      'Hacettepe Üniversitesi Hastaneleri',
      'Ankara',
    ],
    [
      'tr-ankara',
      'Ankara University Hospitals',
      'Ankara Üniversitesi Tıp Fakültesi Hastaneleri',
      'Ankara',
    ],
  ],
  DE: [
    ['de-charite', 'Charité', 'Charité – Universitätsmedizin Berlin', 'Berlin'],
    [
      'de-heidelberg',
      'Heidelberg University Hospital',
      'Universitätsklinikum Heidelberg',
      'Heidelberg',
    ],
    ['de-lmu', 'LMU University Hospital', 'LMU Klinikum', 'Munich'],
    ['de-cologne', 'University Hospital Cologne', 'Uniklinik Köln', 'Cologne'],
    [
      'de-uke',
      'University Medical Center Hamburg-Eppendorf',
      'Universitätsklinikum Hamburg-Eppendorf',
      'Hamburg',
    ],
  ],
  FR: [
    ['fr-saint-louis', 'Saint-Louis Hospital (AP-HP)', 'Hôpital Saint-Louis AP-HP', 'Paris'],
    ['fr-gustave-roussy', 'Gustave Roussy', 'Gustave Roussy', 'Villejuif'],
  ],
  GB: [
    ['gb-uclh', 'University College London Hospitals', '', 'London'],
    ['gb-gosh', 'Great Ormond Street Hospital', '', 'London', 'children'],
    ['gb-christie', 'The Christie', '', 'Manchester'],
  ],
  ES: [
    ['es-clinic', 'Hospital Clínic de Barcelona', 'Hospital Clínic de Barcelona', 'Barcelona'],
    [
      'es-sant-joan',
      'Sant Joan de Déu Barcelona Children’s Hospital',
      'Hospital Sant Joan de Déu',
      'Barcelona',
      'children',
    ],
  ],
  IT: [
    ['it-san-raffaele', 'IRCCS San Raffaele Hospital', 'IRCCS Ospedale San Raffaele', 'Milan'],
    [
      'it-bambino-gesu',
      'Bambino Gesù Children’s Hospital',
      'Ospedale Pediatrico Bambino Gesù',
      'Rome',
      'children',
    ],
  ],
  NL: [['nl-erasmus', 'Erasmus MC', 'Erasmus MC', 'Rotterdam']],
  AT: [['at-akh', 'Vienna General Hospital', 'AKH Wien', 'Vienna']],
  SE: [
    [
      'se-karolinska',
      'Karolinska University Hospital',
      'Karolinska Universitetssjukhuset',
      'Stockholm',
    ],
  ],
};

interface Starter {
  readonly id: string;
  readonly center: Center;
}

export function starterCenters(): readonly Starter[] {
  return Object.entries(known).flatMap(([country, all]) =>
    all.map(([id, name, localName, city, who]) => ({
      id,
      center: {
        ...empty,
        name,
        localName,
        country,
        city,
        ...(who === 'children' ? forChildren : {}),
      },
    })),
  );
}

const forChildren = { adults: false, children: true } as const;

const empty: Omit<Center, 'name' | 'localName' | 'country' | 'city'> = {
  kind: 'hospital',
  products: [],
  diseases: [],
  adults: true,
  children: false,
  contacts: [],
  languages: [],
  wants: null,
  promise: null,
  ageLimits: { imaging: null, labs: null },
  notes: '',
  source: 'Starter directory: public name and place only. Check before use.',
  checkedOn: null,
  archived: false,
};
