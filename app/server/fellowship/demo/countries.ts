/** What invented applicants of a country are made from. */
export interface Origin {
  /** How many of a hundred applicants. */
  readonly share: number;
  /** ISO 639 code of what most of them grew up with. */
  readonly language: string;
  readonly cities: readonly string[];
  readonly women: readonly string[];
  readonly men: readonly string[];
  /** Empty where people have one name of several words. */
  readonly families: readonly string[];
  /** Which comes first. */
  readonly familyFirst?: true;
}

/** The countries of the region, by ISO 3166-1 code. All people made of them are invented. */
export const ORIGINS: Readonly<Record<string, Origin>> = {
  ID: {
    ...{ share: 20, language: 'id', cities: ['Pekanbaru', 'Bogor', 'Makassar', 'Jakarta'] },
    women: ['Dewi', 'Putri', 'Ayu', 'Ratna', 'Nurul', 'Sari', 'Indah', 'Wulan'],
    men: ['Agus', 'Budi', 'Rizky', 'Hendra', 'Fajar', 'Yusuf', 'Dimas', 'Eko'],
    families: ['Siregar', 'Wijayanto', 'Lestari', 'Nasution', 'Hidayat', 'Simanjuntak', 'Kusuma'],
  },
  VN: {
    ...{ share: 15, language: 'vi', cities: ['Cần Thơ', 'Huế', 'Hà Nội'], familyFirst: true },
    women: ['Thị Lan', 'Thu Hà', 'Ngọc Mai', 'Minh Anh', 'Thanh Thảo', 'Bích Ngọc'],
    men: ['Văn Hùng', 'Quốc Bảo', 'Minh Đức', 'Anh Tuấn', 'Hoàng Nam', 'Đình Phong'],
    families: ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Huỳnh', 'Võ', 'Đặng'],
  },
  PH: {
    ...{ share: 15, language: 'fil', cities: ['Iloilo', 'Davao', 'Quezon City', 'Baguio'] },
    women: ['Maria Luz', 'Angelica', 'Joy', 'Rosario', 'Kristine', 'Liezel', 'Carmela'],
    men: ['Jose Mari', 'Ramil', 'Paolo', 'Nestor', 'Miguel', 'Arnel', 'Dominic'],
    families: ['Dela Cruz', 'Bautista', 'Villanueva', 'Macaraeg', 'Salonga', 'Tolentino'],
  },
  TH: {
    ...{ share: 11, language: 'th', cities: ['Chiang Mai', 'Khon Kaen', 'Songkhla'] },
    women: ['Kanya', 'Siriporn', 'Nattaya', 'Pimchanok', 'Waraporn', 'Supaporn'],
    men: ['Anan', 'Kittisak', 'Prasert', 'Thanawat', 'Nopparat', 'Wichai'],
    families: ['Srisuk', 'Chaiyaporn', 'Wongsawat', 'Phromma', 'Kaewmanee', 'Thongdee'],
  },
  MY: {
    ...{ share: 10, language: 'ms', cities: ['Kota Kinabalu', 'Kuching', 'Penang'] },
    women: ['Nur Aina', 'Farah', 'Mei Ling', 'Siti Hajar', 'Priya', 'Azlina'],
    men: ['Hafiz', 'Farid', 'Wei Jian', 'Arvind', 'Amirul', 'Gabriel'],
    families: ['Abdullah', 'Ismail', 'Tan', 'Subramaniam', 'Jugah', 'Osman', 'Lim'],
  },
  KH: {
    ...{ share: 7, language: 'km', cities: ['Battambang', 'Phnom Penh'], familyFirst: true },
    women: ['Sreymom', 'Bopha', 'Chanthy', 'Kunthea', 'Sokha'],
    men: ['Vannak', 'Sopheap', 'Rithy', 'Dararith', 'Borey'],
    families: ['Chea', 'Keo', 'Nhem', 'Ouk', 'Prak', 'Seng'],
  },
  LA: {
    ...{ share: 5, language: 'lo', cities: ['Vientiane', 'Luang Prabang'] },
    women: ['Bounmy', 'Khamla', 'Latsamy', 'Manivone', 'Phonesavanh'],
    men: ['Bounthong', 'Khamphone', 'Somphone', 'Thongsavanh', 'Vilay'],
    families: ['Inthavong', 'Keomany', 'Sisouphanh', 'Vongdara', 'Xayasane'],
  },
  MM: {
    ...{ share: 5, language: 'my', cities: ['Mandalay', 'Pathein', 'Taunggyi'] },
    women: ['Aye Aye Mon', 'Ei Phyu', 'Hnin Wai', 'Nang Seng', 'Su Su Htwe', 'Thiri Moe'],
    men: ['Aung Kyaw Zin', 'Htet Naing', 'Ko Ko Lwin', 'Min Thu', 'Sai Leng', 'Zaw Win Hlaing'],
    families: [],
  },
  SG: {
    ...{ share: 5, language: 'zh', cities: ['Jurong', 'Kent Ridge'] },
    women: ['Hui Min', 'Rachel', 'Nadia', 'Shu Fen', 'Kavitha'],
    men: ['Jun Hao', 'Marcus', 'Irfan', 'Zhi Wei', 'Rajan'],
    families: ['Koh', 'Ong', 'Rahmat', 'Pillai', 'Teo'],
  },
  TL: {
    ...{ share: 4, language: 'tet', cities: ['Dili', 'Baucau'] },
    women: ['Domingas', 'Filomena', 'Juvita', 'Natália'],
    men: ['Abílio', 'Januário', 'Mateus', 'Zeferino'],
    families: ['da Costa', 'Guterres', 'Soares', 'Ximenes'],
  },
  BN: {
    ...{ share: 3, language: 'ms', cities: ['Bandar Seri Begawan', 'Tutong'] },
    women: ['Dayang Nurin', 'Hasanah', 'Rabiatul'],
    men: ['Awang Khairul', 'Mazlan', 'Zulhilmi'],
    families: ['Metussin', 'Sabtu', 'Tengah'],
  },
};
