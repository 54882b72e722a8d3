"""Vietnamese wording for invented returns."""

SUBJECTS = [
    "Đảng ủy", "Chi ủy", "Ban Thường vụ Đảng ủy", "Cấp ủy cơ sở", "Ban Tuyên giáo", "Chi bộ trực thuộc",
    "Đội ngũ báo cáo viên", "Ủy ban Mặt trận Tổ quốc", "Các đoàn thể", "Đồng chí bí thư cấp uỷ",
]
DEEDS = [
    "đã ban hành kế hoạch và phân công cấp ủy viên phụ trách", "tổ chức quán triệt nghiêm túc nghị quyết của Đảng",
    "lồng ghép tuyên truyền trong sinh hoạt thường kỳ", "kịp thời nắm bắt tình hình dư luận xã hội",
    "duy trì hội nghị báo cáo viên định kỳ hằng tháng", "mở lớp bồi dưỡng nghiệp vụ tuyên truyền miệng",
    "chỉ đạo kiểm tra, giám sát việc viết thu hoạch", "đổi mới hình thức học tập trực tuyến tới cơ sở",
]
MANNERS = [
    "đạt kết quả khá", "bảo đảm tiến độ đề ra", "được nhân dân đồng thuận", "còn lúng túng ở một số đơn vị",
    "chưa có nhiều mô hình mới", "tạo chuyển biến rõ nét về nhận thức", "đạt từ 98% trở lên; 3/4 chi bộ làm tốt",
]
SHORT = [
    "Tăng cường kiểm tra", "Không", "không phát sinh", "Chưa có số liệu", "12", "- Không có ý kiến gì thêm",
    "=Như năm trước", "+ Đề nghị cấp thêm kinh phí", "@ Gửi Ban Tuyên giáo", "'Đề án 1327'", "“Dân vận khéo”; <b>&amp;",
    "Số 12-KH/ĐU, ngày 05/9/2021", "1.234 lượt người; 98,7%", "5/2021", "Hộp thư: tuyengiao", "x",
]
GROUPS = [
    "Tin, bài", "tin, bài", "Pa nô, áp phích", "Băng rôn", "Tờ rơi", "Phóng sự truyền hình", "Giờ phát thanh cơ sở",
    "Văn hóa, văn nghệ", "Văn hoá, văn nghệ", "Chuyên mục nghị quyết và cuộc sống trên trang thông tin",
]
NAMES = ["Nguyễn Thị Hoà", "Trần Văn Đức", "Lò Văn Ơn", "Giàng A Pủa", "Vũ Đình Quyết"]
NOTHING = ["không", "Không", "không có", "Không phát sinh", "-", "–", "ko"]
UNKNOWN = ["chưa có số liệu", "Chưa có số liệu", "chưa thống kê", "..."]


def sentence(rng):
    return f"{rng.choice(SUBJECTS)} {rng.choice(DEEDS)}, {rng.choice(MANNERS)}."


def narrative(rng):
    """A few lines as clerks write them: dashes, pluses, blank lines between, sometimes very long."""
    lines = []
    for _ in range(rng.choice([1, 1, 2, 3, 4, 12])):
        lines.append(rng.choice(["", "", "- ", "+ ", "* ", "= "]) + " ".join(sentence(rng) for _ in range(rng.randint(1, 2))))
        lines += [""] * (rng.random() < 0.1)
    return "\n".join(lines).strip()
