"""The invented estate: its people, its units, who owns what, and the heads the law makes of them."""

import datetime as dt
from collections import OrderedDict
from decimal import Decimal

ESTATE = "示例·和谐家园"
DEVELOPER = "示例置业（青岛）有限公司"
COMPANY = "示例商业管理（青岛）有限公司"
SURNAMES = list("王李张刘陈杨黄赵吴周徐孙马朱胡林郭何高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董潘袁蔡蒋余")
GIVEN = list("䶮㛃昇玥喆堃安宁康乐平和顺明亮青松柏梅兰竹菊春夏秋冬晴雨雪云海洋江河山石金玉瑞祥")


# --- people --------------------------------------------------------------------------------------
def resident_id(born, sequence):
    body = "000000" + born.strftime("%Y%m%d") + f"{sequence:03d}"
    weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
    return body + "10X98765432"[sum(w * int(d) for w, d in zip(weights, body)) % 11]


def credit_code(body):
    alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY"
    weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]
    total = sum(w * alphabet.index(c) for w, c in zip(weights, body))
    return body + alphabet[(31 - total % 31) % 31]


class Person:
    def __init__(self, name, id_number, phone, kind="自然人", agent="", born=None, male=None):
        self.name, self.id_number, self.phone = name, id_number, phone
        self.kind, self.agent, self.born, self.male = kind, agent, born, male


class People:
    """Hands out invented people; no two have the same name unless asked for a namesake."""

    def __init__(self, rng):
        self.rng, self.count, self.used = rng, 0, set()

    def new(self, name=None, years=(1950, 2003)):
        while name is None or (name in self.used):
            name = SURNAMES[self.rng.randrange(len(SURNAMES))] + "示例" + GIVEN[self.rng.randrange(len(GIVEN))]
            if len(self.used) > 1200:
                name += GIVEN[self.rng.randrange(len(GIVEN))]
        self.used.add(name)
        return self.made(name, years)

    def namesake(self, other):
        return self.made(other.name, (1950, 2003))

    def made(self, name, years):
        self.count += 1
        born = dt.date(years[0] + self.rng.randrange(years[1] - years[0]), 1 + self.rng.randrange(12),
                       1 + self.rng.randrange(28))
        sequence = 1 + self.rng.randrange(998)
        return Person(name, resident_id(born, sequence), f"1390000{self.count:04d}", born=born,
                      male=sequence % 2 == 1)


# --- units ---------------------------------------------------------------------------------------
class Unit:
    def __init__(self, building, entrance, room, use, area):
        self.building, self.entrance, self.room = building, entrance, room
        self.use, self.area, self.source = use, area, "登记"
        self.owners, self.sold, self.delivered, self.delivered_on = [], True, True, None

    @property
    def id(self):
        return f"{self.building}-{self.entrance}-{self.room}"

    @property
    def parking(self):
        return self.use == "车位"


def make_units():
    units = []
    flats = [Decimal("89.53"), Decimal("118.27"), Decimal("118.94"), Decimal("143.06")]
    for building in range(1, 9):
        for entrance in range(1, 3 if building < 8 else 2):
            for floor in range(1, 19):
                for n, base in enumerate(flats, 1):
                    area = base + Decimal(building) * Decimal("0.37") - (Decimal("1.12") if floor == 1 else 0)
                    units.append(Unit(str(building), str(entrance), f"{floor}{n:02d}", "住宅", area))
    for floor in (1, 2):
        for n in range(1, 23):
            area = Decimal("56.40") + Decimal(n) * Decimal("3.17") + Decimal(floor) * Decimal("0.45")
            units.append(Unit("9", "S", f"{floor}{n:02d}", "商业", area))
    for n in range(1, 81):
        units.append(Unit("9", "B1", f"{n:03d}", "车位", Decimal("12.72") if n % 5 else Decimal("13.05")))
    return units


def give_owners(units, rng):
    people = People(rng)
    developer = Person(DEVELOPER, credit_code("91000000MA0000001"), "053200000001", "单位", "钱示例安")
    company = Person(COMPANY, credit_code("91000000MA0000002"), "053200000002", "单位", "孙示例宁")
    investor = people.new("余示例堃")
    flats = [u for u in units if u.use == "住宅"]
    shops = [u for u in units if u.use == "商业"]
    stalls = [u for u in units if u.parking]

    # The developer keeps the top of building 7 and building 8, some shops and four stalls.
    for u in [u for u in flats if u.building == "8"][-50:] + shops[-6:] + stalls[-4:]:
        u.owners, u.sold, u.delivered = [developer], False, False
    for u in [u for u in flats if u.building == "7"][-26:]:
        u.delivered, u.source = False, "合同"
    for u in [u for u in flats if u.building == "5"][8:17] + shops[10:16]:
        u.owners = [investor]
    for u in shops[:7]:
        u.owners = [company]

    child = people.new("梁示例乐", (2012, 2016))
    guardian = people.new("梁示例海")
    child.kind, child.agent = "未成年人", guardian.name
    flats[5].owners = [child]
    couples, singles = [], []
    for u in flats + shops:
        if u.owners:
            continue
        draw = rng.random()
        if len(couples) < 56 and draw < 0.062:
            u.owners = [people.new(), people.new()] + ([people.new()] if len(couples) % 14 == 9 else [])
            couples.append(u.owners)
        elif singles and draw > 0.965 and u.delivered:
            u.owners = [singles[rng.randrange(len(singles))]]  # a second home of somebody
        elif len(singles) in (200, 400):
            u.owners = [people.namesake(singles[len(singles) - 150])]
            singles.append(u.owners[0])
        else:
            u.owners = [people.new()]
            if u.delivered:
                singles.append(u.owners[0])
    # Two couples own a second flat, written in the other order: still one head. One of a third
    # couple also owns a flat alone: that is a head of its own.
    later = [u for u in flats if u.building == "6" and len(u.owners) == 1][:3]
    later[0].owners = list(reversed(couples[0]))
    later[1].owners = list(reversed(couples[1]))
    later[2].owners = [couples[2][0]]
    for u in stalls:
        if not u.owners:
            u.owners = [singles[rng.randrange(len(singles))]]
    return investor


def dress(units, rng):
    """Delivery days, and areas not yet registered."""
    for u in units:
        if u.delivered:
            u.delivered_on = dt.date(2022, 6, 1) + dt.timedelta(days=rng.randrange(700))
        if u.source == "登记" and rng.random() < 0.04:
            u.source = "实测"


# --- heads ---------------------------------------------------------------------------------------
def heads_of(units):
    """Head → its counted units. The developer's remainder is one head (Q17, S25)."""
    heads = OrderedDict()
    for u in units:
        if u.parking:
            continue
        key = frozenset(o.id_number for o in u.owners) if u.sold and u.delivered else "developer"
        heads.setdefault(key, []).append(u)
    return heads


def area_of(units):
    return sum((u.area for u in units), Decimal("0.00"))


# --- candidates ----------------------------------------------------------------------------------
def make_candidates(units, on):
    homes = [u for u in units if u.use == "住宅" and u.delivered and len(u.owners) == 1
             and u.owners[0].kind == "自然人" and 30 <= on.year - u.owners[0].born.year <= 70]
    seen, picked = set(), []
    for u in homes[3::len(homes) // 11]:
        if u.owners[0].id_number not in seen and len(picked) < 9:
            picked.append(u)
            seen.add(u.owners[0].id_number)
    jobs = ["教师", "工程师", "会计", "退休职工", "护士", "律师", "个体经营者", "社区志愿者", "职员"]
    party = ["中共党员", "群众", "群众", "中共党员", "群众", "民主党派", "群众", "中共党员", "群众"]
    by = ["自荐", "业主联名推荐", "党组织推荐", "居委会推荐"]
    rows = []
    for n, u in enumerate(picked, 1):
        p = u.owners[0]
        age = on.year - p.born.year - ((on.month, on.day) < (p.born.month, p.born.day))
        rows.append(OrderedDict(
            no=f"C{n}", name=p.name, unit=u.id, phone=p.phone, id_number=p.id_number, gender="男" if p.male else "女",
            age=age, political_status=party[n - 1], occupation=jobs[n - 1], recommended_by=by[(n - 1) % 4],
            cv=f"{jobs[n - 1]}，居住于本小区{u.building}号楼，热心小区事务（虚构简历）。",
            interests="本人及近亲属与物业服务企业无利害关系"))
    return rows
