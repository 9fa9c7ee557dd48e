/** A community of people with a common origin or language, from which self-organizations are invented. */
export interface Community {
  /** Adjective without ending, as in `Türkischer Kulturverein`. */
  adjective: string;
  /** Adjective behind `Deutsch-`, where it differs. */
  behindGerman?: string;
  /** ISO 3166-1 alpha-2. */
  countries: string[];
  /** BCP 47 tags of the graph; the first is the main one. */
  languages: string[];
  /** Since when there have been associations of this community in the state. */
  since: number;
  /** How many of them there are, relative to others. */
  weight: number;
  /** Names such associations give themselves. */
  words: string[];
}

type Row = [
  adjective: string,
  countries: string,
  languages: string,
  since: number,
  weight: number,
  words?: string,
  behindGerman?: string,
];

const rows: Row[] = [
  ["Türkisch", "TR", "tr", 1964, 14, "Köprü|Umut|Anadolu|Gökkuşağı"],
  ["Alevitisch", "TR", "tr kmr", 1988, 3, "Cem"],
  ["Kurdisch", "TR SY IQ IR", "kmr ckb tr", 1984, 5, "Hêvî|Newroz|Roj"],
  ["Jesidisch", "IQ SY TR", "kmr", 1995, 2],
  ["Assyrisch", "SY TR IQ", "syr ar", 1979, 2, "Beth Nahrin"],
  ["Aramäisch", "TR SY", "arc", 1981, 2],
  ["Syrisch", "SY", "ar kmr", 2013, 9, "Jasmin|Amal|Damaszener Rose"],
  ["Irakisch", "IQ", "ar ckb", 1998, 3, "Zweistromland"],
  ["Libanesisch", "LB", "ar", 1985, 2, "Zeder"],
  ["Palästinensisch", "PS", "ar", 1982, 1],
  ["Arabisch", "SY IQ LB MA EG", "ar", 1991, 4, "Salam|Amal|Nur"],
  ["Ägyptisch", "EG", "ar", 1986, 1],
  ["Marokkanisch", "MA", "ar zgh fr", 1968, 5, "Atlas|Tiwizi"],
  ["Algerisch", "DZ", "ar kab fr", 1992, 1],
  ["Tunesisch", "TN", "ar fr", 1972, 1, "Karthago"],
  ["Sudanesisch", "SD", "ar", 2001, 1],
  ["Iranisch", "IR", "fa", 1981, 4, "Omid|Simorgh|Mehr"],
  ["Afghanisch", "AF", "fa-AF ps", 1983, 5, "Omid|Lale"],
  ["Ukrainisch", "UA", "uk ru", 1994, 6, "Nadija|Kalyna|Sonjaschnyk"],
  ["Russischsprachig", "RU KZ UA", "ru", 1992, 5, "Raduga|Mosaik|Skaska", "Russisch"],
  ["Kasachisch", "KZ", "ru kk", 2000, 1],
  ["Polnisch", "PL", "pl", 1965, 6, "Razem|Mosty|Wisła"],
  ["Rumänisch", "RO", "ro", 1996, 4, "Speranța|Doina"],
  ["Moldauisch", "MD", "ro ru", 2008, 1],
  ["Bulgarisch", "BG", "bg tr", 2007, 4, "Roza|Marteniza"],
  ["Albanisch", "AL MK", "sq", 1990, 4, "Shpresa|Ura"],
  ["Serbisch", "RS", "sr", 1970, 3, "Kolo|Drina"],
  ["Kroatisch", "HR", "hr", 1969, 3, "Jadran"],
  ["Bosnisch", "BA", "bs", 1992, 3, "Nada|Ljiljan|Stari Most"],
  ["Mazedonisch", "MK", "mk sq", 1994, 2, "Biser"],
  ["Griechisch", "GR", "el", 1961, 5, "Filia|Elpida|Orpheus"],
  ["Italienisch", "IT", "it", 1961, 6, "Insieme|Ponte|Girasole"],
  ["Spanisch", "ES", "es", 1962, 3, "Puente|Alegría"],
  ["Portugiesisch", "PT", "pt", 1965, 3, "Saudade|Caravela"],
  ["Lateinamerikanisch", "CO PE MX EC", "es pt", 1985, 3, "Juntos|Puentes|Pachamama"],
  ["Brasilianisch", "BR", "pt", 1998, 1, "Girassol"],
  ["Ungarisch", "HU", "hu", 1966, 1],
  ["Litauisch", "LT", "lt", 2005, 1],
  ["Armenisch", "AM", "hy ru", 1990, 1, "Ararat"],
  ["Georgisch", "GE", "ka ru", 2002, 1, "Suliko"],
  ["Aserbaidschanisch", "AZ", "az ru", 1998, 1],
  ["Eritreisch", "ER", "ti ar", 1985, 3, "Selam|Asmara"],
  ["Äthiopisch", "ET", "am om", 1988, 2, "Selam|Lalibela"],
  ["Somalisch", "SO", "so", 1996, 2, "Rajo"],
  ["Ghanaisch", "GH", "en", 1986, 3, "Akwaaba|Sankofa"],
  ["Nigerianisch", "NG", "en yo ig", 1994, 2, "Unity"],
  ["Kamerunisch", "CM", "fr en", 1997, 2, "Espoir"],
  ["Kongolesisch", "CD", "fr ln", 1993, 2, "Lisanga"],
  ["Guineisch", "GN", "fr ff", 2006, 2, "Wontanara"],
  ["Senegalesisch", "SN", "fr wo", 1999, 1, "Teranga"],
  ["Togoisch", "TG", "fr", 1995, 1, "Novissi"],
  ["Ruandisch", "RW", "rw fr", 1996, 1],
  ["Angolanisch", "AO", "pt", 1994, 1],
  ["Afrikanisch", "GH NG CM TG SN", "en fr", 1989, 4, "Ubuntu|Baobab"],
  ["Tamilisch", "LK IN", "ta", 1985, 3, "Anbu"],
  ["Indisch", "IN", "hi pa ml en", 1975, 2, "Rangoli|Malayali"],
  ["Pakistanisch", "PK", "ur pa", 1979, 2, "Dosti"],
  ["Bengalisch", "BD", "bn", 1990, 1, "Shapla"],
  ["Nepalesisch", "NP", "ne", 2004, 1],
  ["Vietnamesisch", "VN", "vi", 1980, 3, "Hoa Sen"],
  ["Chinesisch", "CN", "zh", 1987, 2, "Jadebrücke"],
  ["Koreanisch", "KR", "ko", 1968, 2, "Arirang"],
  ["Japanisch", "JP", "ja", 1964, 1, "Sakura"],
  ["Philippinisch", "PH", "fil en", 1983, 1, "Bayanihan"],
  ["Thailändisch", "TH", "th", 1993, 1],
  ["Indonesisch", "ID", "id", 1988, 1],
];

export const communities: Community[] = rows.map(
  ([adjective, countries, languages, since, weight, words = "", behindGerman = adjective]) => ({
    adjective,
    behindGerman,
    countries: countries.split(" "),
    languages: languages.split(" "),
    since,
    weight,
    words: words.split("|").filter(Boolean),
  }),
);
