package org.tidewaiter.world.trade;

import java.util.Locale;
import org.tidewaiter.world.chance.Dice;

/** Sounds from which names of streets and firms of nobody in particular are made. */
enum Tongue {
    CHINESE("Heng Da Xin Hua Tai Long Jin Feng Shun He Rui Kai Bo Yuan Hong Ming Jia Li Dong Hai"),
    JAPANESE("Naka Yama Moto Kawa Hara Saki Mori Shima Taka Ishi Matsu Nishi Fuji Kita Ue Oka"),
    VIETNAMESE("Anh Binh Chau Dinh Gia Hoa Khanh Lam Minh Nam Phuc Quang Son Thanh Tien Vinh"),
    ENGLISH("Ash Bel Cor Dun Ed Fair Glen Hart Kings Lake Mar Nor Oak Penn Row Stan Wal Wood"),
    GERMAN("Alt Berg Brunn Dorn Eich Feld Grim Hof Kalt Lind Moos Neu Rott Stein Tann Wald"),
    ROMANCE("Al Bella Cor Dora Fio Gran Lan Mon Nova Ori Pal Ricca San Tor Val Vento"),
    INDIC("Anand Bhar Chandra Deva Gopal Hari Jaya Kamal Laksh Mohan Nir Prakash Raj Sundar"),
    OTHER("Ban Cha Duri Emar Gan Jala Kasa Lum Mera Nara Pasa Rama Sari Tana Uma Wira");

    private final String[] sounds;

    Tongue(String sounds) {
        this.sounds = sounds.split(" ");
    }

    /** How many names of two sounds there are. */
    int pairs() {
        return sounds.length * sounds.length;
    }

    /** The name of this number; numbers below {@link #pairs()} have two sounds, others three. */
    String name(int number) {
        int n = sounds.length;
        String name = sounds[number % n] + lower(number / n % n);
        return number < pairs() ? name : name + lower(number / pairs() % n);
    }

    /** A name of two or three sounds. */
    String name(Dice dice) {
        return name(dice.below(dice.chance(0.6) ? pairs() : pairs() * sounds.length));
    }

    private String lower(int sound) {
        return sounds[sound].toLowerCase(Locale.ROOT);
    }
}
