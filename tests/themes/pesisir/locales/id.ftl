semua-inovasi = Seluruh karya
